using System.Reflection;
using ProductQA.Api.Answering;
using ProductQA.Api.Ask;
using ProductQA.Api.Catalog.Pulls;
using ProductQA.Api.Catalog.Uploads;
using ProductQA.Api.Conversations;
using ProductQA.Api.Documents;
using ProductQA.Api.Messenger;
using ProductQA.Api.Outbox;
using ProductQA.Api.Phrasing.LanguageModel;
using ProductQA.Api.Privacy;
using ProductQA.Api.Shop;

namespace ProductQA.Api.Tests;

public sealed class ConfigurationPageTests
{
    [Theory]
    [InlineData("Messenger", typeof(MessengerOptions))]
    [InlineData("Messenger__Pages__0", typeof(PageOptions))]
    [InlineData("Messenger__UtilityTemplates__OrderPaid", typeof(UtilityTemplateOptions))]
    [InlineData("Phrasing__Llm", typeof(LanguageModelOptions))]
    [InlineData("Outbox", typeof(OutboxOptions))]
    [InlineData("Shop", typeof(ShopOptions))]
    [InlineData("Catalog__Feeds__0", typeof(FeedPullOptions))]
    [InlineData("Answering", typeof(AnsweringOptions))]
    [InlineData("Ask", typeof(AskOptions))]
    [InlineData("Conversations", typeof(ConversationOptions))]
    [InlineData("Server", typeof(ServerOptions))]
    [InlineData("Upload", typeof(UploadOptions))]
    [InlineData("Documents", typeof(DocumentOptions))]
    [InlineData("Privacy", typeof(PrivacyOptions))]
    public void Every_setting_stands_on_the_configuration_page(string section, Type options)
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "configuration.md"));
        var settings = options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).Select(property => $"`{section}__{property.Name}`").ToList();

        Assert.NotEmpty(settings);
        Assert.All(settings, setting => Assert.Contains(setting, page, StringComparison.Ordinal));
    }
}
