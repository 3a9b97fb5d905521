using System.CommandLine;
using ProductQA.Api.Review;

namespace ProductQA.Cli.Review;

/// <summary><c>review list</c>: open questions, oldest first.</summary>
internal static class ReviewListVerb
{
    public static Command Create()
    {
        var verb = new Command("list", "Show the open questions.");
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
        var open = shop.Get<ReviewStore>().Open();
        return VerbResult.Print(
            arguments,
            new Queue([.. open.Select(item => new Item(item.Id, item.Question, item.Reason, item.ProductId, item.Field))]),
            queue => queue.Items.Count == 0
                ? "Nothing waits for an answer."
                : string.Join('\n', queue.Items.Select(item => $"{item.Id}  {ReviewReasons.InWords(item.Reason)}  {item.ProductId}  {item.Question}")));
    }

    private sealed record Queue(IReadOnlyList<Item> Items);

    private sealed record Item(string Id, string Question, string Reason, string? ProductId, string? Field);
}
