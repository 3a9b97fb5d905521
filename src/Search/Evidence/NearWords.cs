using System.Globalization;

namespace ProductQA.Search.Evidence;

/// <summary>
/// Words of general English that lie near each other in meaning (data/lexicon/near-words.tsv, made by <c>answers near-words</c> from the word vectors in
/// models/words): "sunlight" is near "sun". Weaker than the lexicon's synonyms, and told apart from them in the features.
/// </summary>
internal sealed class NearWords
{
    private readonly Dictionary<string, NearWord[]> _byStem = new(StringComparer.Ordinal);

    private NearWords(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var columns = line.Split('\t');
            _byStem[columns[0]] = [.. columns[1].Split(' ').Select(Parse)];
        }
    }

    public static NearWords Default { get; } = new(EvidenceResource.Lines("near-words.tsv"));

    /// <summary>The stems near a stem, nearest first; empty for an unknown one.</summary>
    public ReadOnlySpan<NearWord> Of(string stem) => _byStem.TryGetValue(stem, out var found) ? found : [];

    private static NearWord Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        return new NearWord(text[..colon], int.Parse(text.AsSpan(colon + 1), CultureInfo.InvariantCulture) / 100.0);
    }
}

/// <summary>A stem and how near it lies, from 0 to 1 (the cosine of the two words' vectors).</summary>
internal readonly record struct NearWord(string Stem, double Closeness);
