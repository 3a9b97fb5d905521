using System.Collections.Frozen;
using ProductQA.Search.Catalog;
using ProductQA.Search.Text;

namespace ProductQA.Search.Knowledge;

/// <summary>
/// Says what kind of thing a product is: as its feed says, else by its title and the kinds that the catalog's titles taught. In a title
/// the last kind word of a run names the thing ("laptop bag" is a bag), an earlier run goes before a later one, and what stands
/// after "for" or "with" is something else. Thread-safe; the same product and profile give the same kind.
/// </summary>
public sealed class KindReader
{
    private const int LongestPhrase = 3;

    // A description that names the thing does so at once; later it speaks of what the thing is used with.
    private const int RunsOfDescription = 3;

    private readonly KindLexicon _words;
    private readonly FrozenDictionary<string, string> _phrases;

    /// <summary>A reader that knows the kinds of a profile.</summary>
    public KindReader(CatalogProfile profile)
    {
        _words = new KindLexicon(
            profile.KindWords.GroupBy(word => Stemmer.Stem(word.Word)).ToFrozenDictionary(same => same.Key, same => same.Max(word => word.Weight)),
            profile.ValueWords.ToFrozenSet(),
            profile.KindTails.ToFrozenSet());
        _phrases = profile.Kinds.GroupBy(kind => KindPhrases.Stems(kind.Value)).ToFrozenDictionary(same => same.Key, same => same.First().Value);
    }

    /// <summary>The kind of a product, or nothing where neither feed, title nor the beginning of the description tells it.</summary>
    public ProductKind? KindOf(Product product)
    {
        return FromFeed(product.Kind) ?? Read(TitleRuns.Of(product.Title, product.Brand)) ?? Read([.. TitleRuns.Of(product.Description, product.Brand).Take(RunsOfDescription)]);
    }

    private static ProductKind? FromFeed(string kind)
    {
        var words = CatalogText.Tokens(kind);
        return words.Count == 0 ? null : new ProductKind(string.Join(' ', words), Stemmer.Stem(words[^1]));
    }

    private ProductKind? Read(List<TitleRun> runs)
    {
        return KindChoice.Of(runs, _words) is { } choice ? new ProductKind(Phrase(choice), choice.Run.Words[choice.At].Stem) : null;
    }

    // The longest known phrase that ends with the head.
    private string Phrase(KindChoice choice)
    {
        for (var length = Math.Min(LongestPhrase, choice.At + 1); length > 0; length--)
        {
            var stems = string.Join(' ', choice.Run.Words.Skip(choice.At + 1 - length).Take(length).Select(word => word.Stem));
            if (_phrases.TryGetValue(stems, out var phrase))
            {
                return phrase;
            }
        }

        return choice.Run.Words[choice.At].Surface;
    }
}
