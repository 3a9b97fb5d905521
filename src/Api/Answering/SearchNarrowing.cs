using System.Globalization;
using ProductQA.Api.Catalog;
using ProductQA.Api.Conversations;
using ProductQA.Nlu;
using ProductQA.Search;
using ProductQA.Search.Catalog;
using ProductQA.Search.Facets;
using ProductQA.Search.Queries;

namespace ProductQA.Api.Answering;

/// <summary>Reads a message that narrows the search before it: an answer that was offered, or a few words such as "blue", "size m", "under 50", "the cheapest".</summary>
public sealed class SearchNarrowing(LiveCatalog live, ProductSearch products)
{
    private const int MostWords = 6;
    private const int LongestSearch = 300;

    private static readonly HashSet<string> OneThing = new(StringComparer.OrdinalIgnoreCase) { "it", "its", "it's", "this", "that" };

    /// <summary>The search with the answer that was offered, or nothing where the words are none.</summary>
    public static OpenSearch? Answered(OpenSearch? open, string text)
    {
        var said = text.Trim(' ', '.', '!', '?', ',');
        return open?.Offered.FirstOrDefault(choice => ChoiceWords.Title(choice).Equals(said, StringComparison.OrdinalIgnoreCase)) is { } chosen ? open.With([chosen]) : null;
    }

    /// <summary>The search for one of which that is said: "the one from dell".</summary>
    public static OpenSearch? Said(OpenSearch? open, IReadOnlyList<string>? said) =>
        open is null || said is null || open.Text.Length > LongestSearch ? null : open with { Text = $"{open.Text} with {string.Join(' ', said)}" };

    /// <summary>The search as these words narrow it; nothing where they say anything else.</summary>
    public OpenSearch? Narrowed(OpenSearch? open, Understanding understanding, DateTimeOffset now)
    {
        var text = understanding.Utterance;
        var words = FollowUp.Words(text);
        if (open is null || words.Length > MostWords || open.Text.Length > LongestSearch || words.Any(OneThing.Contains))
        {
            return null;
        }

        var read = live.Search(new CatalogQuery(text, 1));
        var conditions = read.Kept.Concat(read.Relaxed).ToList();
        var named = NamedChoices.Read(read.Words, [.. products.Find(open, null, now).Matches.Select(match => match.Product)]);
        if (named.Unknown.Any(word => !IsValue(understanding, word)))
        {
            return null;
        }

        var price = Price(understanding) ?? PriceOf(conditions);
        var hasWords = named.Loose.Count + named.Unknown.Count > 0 || read.Sort != SortWish.Relevance || conditions.Exists(condition => condition is not PriceConstraint);
        return named.Choices.Count == 0 && price is null && !hasWords ? null
            : (hasWords ? open with { Text = $"{open.Text} with {text}" } : open).With(price is null ? named.Choices : [.. named.Choices, price]);
    }

    /// <summary>The price that the words limit, or nothing.</summary>
    public Choice? Price(Understanding understanding)
    {
        var (minimum, maximum) = (Amount(understanding, SlotKinds.MinimumPrice), Amount(understanding, SlotKinds.MaximumPrice));
        return minimum is null && maximum is null ? null : Choice.OfPrice(minimum, maximum);
    }

    private Choice? PriceOf(List<Constraint> conditions) => conditions.OfType<PriceConstraint>().FirstOrDefault() is { } price
        ? Choice.OfPrice(Minor(price.Minimum), Minor(price.Maximum))
        : null;

    private Money? Minor(long? minorUnits) => minorUnits is { } amount ? new Money(amount, live.Currency) : null;

    private Money? Amount(Understanding understanding, string kind) =>
        understanding.Slots.FirstOrDefault(slot => slot.Kind == kind) is { } slot
        && decimal.TryParse(slot.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? Money.FromAmount(amount, live.Currency)
            : null;

    /// <summary>A colour or a size narrows even where nothing comes in it: then that is said.</summary>
    private static bool IsValue(Understanding understanding, string word) => understanding.Slots
        .Where(slot => slot.Kind is SlotKinds.Colour or SlotKinds.Size)
        .SelectMany(slot => FollowUp.Words(understanding.Utterance.Substring(slot.Start, slot.Length)))
        .Contains(word, StringComparer.OrdinalIgnoreCase);
}
