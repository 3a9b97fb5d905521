using ProductQA.Api.Ask;

namespace ProductQA.Cli.Ask.Gold;

/// <summary>Asks gold conversations through the whole path, each in a conversation of its own.</summary>
internal sealed class GoldAsker(AskDesk desk)
{
    private readonly string _run = Guid.CreateVersion7().ToString("N");

    public async Task<List<GoldResult>> AskAsync(IEnumerable<GoldConversation> conversations, CancellationToken cancellationToken)
    {
        var results = new List<GoldResult>();
        foreach (var (number, conversation) in conversations.Index())
        {
            await AskAsync(conversation, $"{_run}-{number}", results, cancellationToken);
        }

        return results;
    }

    private async Task AskAsync(GoldConversation conversation, string key, List<GoldResult> results, CancellationToken cancellationToken)
    {
        var (shown, last) = (Array.Empty<string>() as IReadOnlyList<string>, "");
        foreach (var (index, turn) in conversation.Turns.Index())
        {
            var answer = await desk.AskAsync(turn.Text, null, key, cancellationToken);
            var meant = turn with { ProductId = Pointed(turn.ProductId, shown, last) };
            results.Add(new GoldResult(conversation.Id, conversation.Class, index + 1, meant, answer));
            shown = answer.Products.Count > 1 ? answer.Products : shown;
            last = answer.Products is [var only] ? only : last;
        }
    }

    /// <summary>The product that <c>#2</c>, <c>#last</c> or <c>#other</c> points at; the sign itself, which no product has, where nothing was shown.</summary>
    private static string? Pointed(string? product, IReadOnlyList<string> shown, string last) => product switch
    {
        "#last" => shown is [.., var end] ? end : product,
        "#other" => shown.FirstOrDefault(id => id != last) ?? product,
        ['#', .. var place] when int.TryParse(place, System.Globalization.CultureInfo.InvariantCulture, out var number) => number >= 1 && number <= shown.Count ? shown[number - 1] : product,
        _ => product,
    };
}
