using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

public sealed class LanguageModelWholePathTests
{
    [Fact]
    public async Task A_shopper_reads_the_checked_rewording_and_the_model_learns_nothing_about_them()
    {
        const string Person = "7788990011";
        await using var server = await LanguageModelStandIn.StartAsync();
        server.Says = sentence => "Thanks for asking! " + sentence;
        await using var app = await MessengerApp.StartAsync(new Dictionary<string, string>
        {
            ["Phrasing:Llm:Endpoint"] = server.Endpoint.ToString(),
            ["Phrasing:Llm:Model"] = "small",
            ["Phrasing:Llm:TimeoutMilliseconds"] = "20000",
        });

        await app.PostAsync(MetaEvent.Text(Person, "m_weight", "What is the weight of the Harbor Stoneware Mug?"));
        await app.SettledAsync();

        var call = Assert.Single(server.Calls);
        var message = Assert.Single(app.Graph.Messages);
        Assert.Contains("380 g", message.Words, StringComparison.Ordinal);
        Assert.Equal("Thanks for asking! " + call.Sentence, message.Words);
        Assert.NotNull(message.Message!["quick_replies"]);
        Assert.DoesNotMatch($"{Person}|{TestPage.Id}|m_weight|messenger:", call.Raw);
    }
}
