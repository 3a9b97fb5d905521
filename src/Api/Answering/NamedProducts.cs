using ProductQA.Api.Catalog;
using ProductQA.Search.Catalog;
using ProductQA.Search.Mentions;

namespace ProductQA.Api.Answering;

/// <summary>
/// The several products that a comparison names. A part that only varies another ("the trailhead 20 and 30") is read with the words of that other;
/// a part that fits several is one that no other part names.
/// </summary>
public sealed class NamedProducts(LiveCatalog live, CatalogStore catalog)
{
    private const int MostParts = 6;
    private const int LongestEllipsis = 2;
    private const int MostReplaced = 3;

    /// <summary>The products named, in order, and those among which a part does not choose.</summary>
    /// <param name="text">The shopper's words.</param>
    /// <param name="known">Products shown, in their order: one of them is meant before another that fits alike.</param>
    public (IReadOnlyList<Product> Products, IReadOnlyList<Product> Unclear) In(string text, IReadOnlyList<string> known)
    {
        var parts = MessageParts.Of(text).Take(MostParts).ToList();
        var mentions = parts.ConvertAll(part => live.Resolve(part));
        var ids = mentions.ConvertAll(Certain);
        for (var at = 0; at < parts.Count; at++)
        {
            ids[at] ??= Varied(parts, ids, at) ?? OfKnown(parts[at], known);
        }

        var unclear = new List<string>();
        for (var at = 0; at < parts.Count; at++)
        {
            ids[at] ??= Chosen(mentions[at], ids, known, unclear);
        }

        return (catalog.Products(ids.OfType<string>().Distinct()), catalog.Products(unclear));
    }

    private static string? Certain(ProductMention mention) => mention switch
    {
        { Outcome: MentionOutcome.Resolved } => mention.Candidates[0].ProductId,
        { Outcome: MentionOutcome.Unknown, Candidates: [{ IsWhole: true } best, ..] } => best.ProductId,
        _ => null,
    };

    /// <summary>"30" beside "the trailhead 20" is "the trailhead 30"; "the 20" before "the 30 trailhead" likewise.</summary>
    private string? Varied(List<string> parts, List<string?> ids, int at)
    {
        var own = parts[at].Split(' ');
        if (own.Length > LongestEllipsis)
        {
            return null;
        }

        var before = at > 0 && ids[at - 1] is not null ? Variations(parts[at - 1], own, isTail: true) : [];
        var behind = at + 1 < parts.Count && ids[at + 1] is not null ? Variations(parts[at + 1], own, isTail: false) : [];
        return before.Concat(behind).Select(varied => Certain(live.Resolve(varied))).FirstOrDefault(id => id is not null && !ids.Contains(id));
    }

    /// <summary>One of the products just shown: "the second", "the blue one".</summary>
    private string? OfKnown(string part, IReadOnlyList<string> known) => known.Count < 2 ? null
        : ShownPointer.In(part) is { Places: [> 0 and var place] } ? known.ElementAtOrDefault(place - 1)
        : Certain(live.Resolve(part, known));

    private static IEnumerable<string> Variations(string part, string[] own, bool isTail)
    {
        var words = part.Split(' ');
        return Enumerable.Range(1, Math.Max(0, Math.Min(MostReplaced, words.Length - 1)))
            .Select(replaced => string.Join(' ', isTail ? [.. words[..^replaced], .. own] : [.. own, .. words[replaced..]]));
    }

    private static string? Chosen(ProductMention mention, List<string?> ids, IReadOnlyList<string> known, List<string> unclear)
    {
        var left = mention.Outcome == MentionOutcome.Ambiguous ? mention.Candidates.Select(candidate => candidate.ProductId).Where(id => !ids.Contains(id)).ToList() : [];
        var chosen = left.Count == 1 ? left[0] : left.FindAll(known.Contains) is [var talkedAbout] ? talkedAbout : null;
        if (chosen is null && left.Count > 1)
        {
            unclear.AddRange(left);
        }

        return chosen;
    }
}
