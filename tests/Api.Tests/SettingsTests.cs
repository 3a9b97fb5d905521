using ProductQA.Api.Documents;
using ProductQA.Api.Messenger;
using ProductQA.Api.Outbox;
using ProductQA.Api.Shop;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests;

/// <summary>A bad value stops the start with a sentence that names the setting.</summary>
[Collection("Outbox")]
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Messenger:ApiVersion", "26", "Messenger__ApiVersion")]
    [InlineData("Messenger:StaffSilenceMinutes", "0", "Messenger__StaffSilenceMinutes")]
    [InlineData("Messenger:PageAccessToken", "", "Messenger__PageAccessToken")]
    [InlineData("Messenger:GraphBaseUrl", "ftp://graph", "Messenger__GraphBaseUrl")]
    [InlineData("Messenger:WindowHours", "25", "Messenger__WindowHours")]
    [InlineData("Messenger:AdWindowHours", "169", "Messenger__AdWindowHours")]
    [InlineData("Messenger:Pages:0:Id", "", "Messenger__Pages__0__Id")]
    [InlineData("Messenger:Pages:0:Id", "12", "Messenger__Pages__0__AccessToken")]
    [InlineData("Messenger:UtilityTemplates:OrderPaid:Name", "Order paid", "Messenger__UtilityTemplates__OrderPaid__Name")]
    [InlineData("Outbox:MessagesPerSecond", "0", "Outbox__MessagesPerSecond")]
    [InlineData("Outbox:ProbeSeconds", "0", "Outbox__ProbeSeconds")]
    [InlineData("Outbox:EchoGraceSeconds", "5", "Outbox__EchoGraceSeconds")]
    [InlineData("Shop:Currency", "dollars", "Shop__Currency")]
    [InlineData("Shop:OfficeHours", "nine to five", "Shop__OfficeHours")]
    [InlineData("Shop:TimeZone", "Mars", "Shop__TimeZone")]
    [InlineData("Catalog:Feeds:0:Url", "ftp://feeds", "Catalog__Feeds__0__Url")]
    [InlineData("Catalog:Feeds:0:EveryMinutes", "1", "Catalog__Feeds__0__EveryMinutes")]
    [InlineData("Documents:MaximumMegabytes", "0", "Documents__MaximumMegabytes")]
    [InlineData("Documents:TimeoutSeconds", "1", "Documents__TimeoutSeconds")]
    [InlineData("Shop:Locale", "../de", "Shop__Locale")]
    [InlineData("Shop:Locale", "de", "Shop__Texts")]
    [InlineData("Shop:Texts", "no-such-file.yaml", "Shop__Texts")]
    [InlineData("Server:PublicUrl", "chat.example.com", "Server__PublicUrl")]
    public async Task A_bad_value_stops_the_start(string setting, string value, string named)
    {
        await using var graph = await GraphStandIn.StartAsync();

        var fault = Assert.ThrowsAny<Exception>(() => MessengerApp.StartWith(graph, new Dictionary<string, string> { [setting] = value }));

        Assert.Contains(named, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_are_good()
    {
        Assert.Empty(new MessengerOptions().Problems());
        Assert.Empty(new OutboxOptions().Problems());
        Assert.Empty(new ShopOptions().Problems());
        Assert.Empty(new ServerOptions().Problems());
        Assert.Empty(new DocumentOptions().Problems());
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(61, 90)]
    [InlineData(10, 10)]
    [InlineData(10, 3601)]
    public void The_outbox_must_wait_longer_for_an_echo_than_for_an_answer(int timeout, int grace) =>
        Assert.NotEmpty(new OutboxOptions { SendTimeoutSeconds = timeout, EchoGraceSeconds = grace }.Problems());

    [Fact]
    public void Half_of_the_Messenger_secrets_name_the_missing_half()
    {
        var problems = new MessengerOptions { AppSecret = "x" }.Problems().ToList();

        Assert.Equal(2, problems.Count);
        Assert.Contains(problems, problem => problem.Contains("Messenger__PageAccessToken", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("Messenger__VerifyToken", StringComparison.Ordinal));
    }
}
