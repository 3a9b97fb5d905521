using ProductQA.Nlu.Terms;

namespace ProductQA.Nlu;

/// <summary>
/// The words of a catalog, by which an utterance's brands, products, model numbers, attributes, values and colours are known. Spelling is
/// tolerated: capitals, accents, hyphens and blanks, plurals, one wrong letter in a longer name. Built once for a state of the catalog, immutable,
/// and safe for many threads.
/// </summary>
public sealed class Vocabulary
{
    private Vocabulary(TermTable terms, TitleWords titles, NearWords names) => Matcher = new TermMatcher(terms, titles, names);

    /// <summary>The vocabulary of a shop that sells nothing.</summary>
    public static Vocabulary Empty { get; } = From([]);

    /// <summary>Number of different terms that can be found; titles are not counted.</summary>
    public int Count => Matcher.Terms.Count;

    internal TermMatcher Matcher { get; }

    /// <summary>
    /// Builds the vocabulary. Terms that could be anything are left out: everyday words, bare numbers, values of more than five words; so is
    /// whatever comes after a title's twelfth word. The first of several terms that are spelt alike, but for their kind, gives the value.
    /// </summary>
    /// <param name="terms">Brands, kinds of product, model numbers, attributes, values, colours and sizes, in any order and with repeats.</param>
    /// <param name="titles">The products' titles: two words of one, in their order, are a mention of it, or its first word that is no brand.</param>
    /// <exception cref="ArgumentException">A term is of a kind that no catalog has, or has no text; the message names it.</exception>
    public static Vocabulary From(IEnumerable<VocabularyTerm> terms, IEnumerable<string>? titles = null)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var table = new TermTable();
        foreach (var term in terms)
        {
            table.Add(term);
        }

        return new Vocabulary(table, new TitleWords(titles ?? [], table), new NearWords(table.WordsToRepair));
    }
}
