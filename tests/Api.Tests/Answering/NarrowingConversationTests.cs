using ProductQA.Api.Ask;
using ProductQA.Api.Catalog;
using ProductQA.Api.Conversations;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Search.Feeds;

namespace ProductQA.Api.Tests.Answering;

/// <summary>A shop with more bags than anyone looks through: questions narrow them down.</summary>
[Collection("Messenger")]
public sealed class NarrowingConversationTests : IAsyncLifetime
{
    private static readonly string[] Colours = ["black", "blue", "green"];
    private static readonly string[] Brands = ["Urban", "Norrvale"];
    private static readonly string[] Sizes = ["S", "M", "L"];

    private readonly ThrowAwayFolder _folder = new();
    private MessengerApp? _app;

    private MessengerApp App => _app ?? throw new InvalidOperationException("The service was not started.");

    public async ValueTask InitializeAsync()
    {
        _app = await MessengerApp.StartAsync();
        var file = Path.Combine(_folder.Path, "bags.tsv");
        await File.WriteAllLinesAsync(file, Bags().Prepend("id\ttitle\tprice\tavailability\tbrand\tcolor\tsize\tproduct_type"), TestContext.Current.CancellationToken);
        await App.Get<CatalogImport>().RunAsync(new ImportRequest(file, new FeedOptions()), null, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Too_many_are_narrowed_by_at_most_two_questions_and_pressed_or_typed_answers()
    {
        var first = await AskAsync("show me shoulder bags");
        Assert.StartsWith("I found 36 that fit. The best first:", first.Reply, StringComparison.Ordinal);
        Assert.EndsWith("\nWhich color?", first.Reply, StringComparison.Ordinal);
        Assert.Equal(Colours, first.QuickReplies.Order());
        Assert.Equal(4, first.Products.Count);

        var second = await AskAsync("Blue");
        Assert.StartsWith("I found 12 that fit.", second.Reply, StringComparison.Ordinal);
        Assert.EndsWith("\nWhich size?", second.Reply, StringComparison.Ordinal);
        Assert.Equal(Sizes, second.QuickReplies);

        var third = await AskAsync("m");
        Assert.StartsWith("Here is what I found:", third.Reply, StringComparison.Ordinal);
        Assert.Equal(4, third.Products.Count);
        Assert.All(third.Products, id => Assert.Contains("blue-m", id, StringComparison.Ordinal));
        Assert.Empty(third.QuickReplies);
        Assert.Contains("Blue · Size: M · ", third.Reply, StringComparison.Ordinal);

        var fourth = await AskAsync("under $25");
        Assert.Equal(["bag-blue-m-0"], fourth.Products);
    }

    [Fact]
    public async Task A_quick_reply_of_Messenger_narrows_like_the_word_that_it_sends_whatever_its_title()
    {
        await App.PostAsync(MetaEvent.Text("7301", "m_1", "show me shoulder bags"));
        await App.SettledAsync();
        await App.PostAsync(MetaEvent.QuickReply("7301", "m_2", "Grün", Payloads.Narrow("green")));
        await App.SettledAsync();

        var said = App.Transcript("7301").Select(message => message.Reply.Text).ToList();
        Assert.Contains(said, text => text.StartsWith("I found 12 that fit.", StringComparison.Ordinal));
        Assert.Contains("Which size?", said);
        Assert.All(App.Graph.Messages, call => Assert.Null(GraphRules.Refusal(call.Body)));
    }

    private static IEnumerable<string> Bags() =>
        from colour in Colours
        from size in Sizes
        from at in Enumerable.Range(0, 4)
        select string.Join('\t', $"bag-{colour}-{size}-{at}".ToLowerInvariant(), $"Shoulder bag {colour[0]}{size}{at}", $"{20 + (at * 10)}.00 USD", "in_stock", Brands[at % 2], colour, size, "Bags > Shoulder bags");

    private Task<AskAnswer> AskAsync(string text) => App.Get<AskDesk>().AskAsync(text, null, "bags", TestContext.Current.CancellationToken);
}
