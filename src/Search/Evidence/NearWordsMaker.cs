using System.Globalization;
using System.Numerics.Tensors;

namespace ProductQA.Search.Evidence;

/// <summary>Makes data/lexicon/near-words.tsv: for each word the few others whose vectors point nearly the same way.</summary>
public static class NearWordsMaker
{
    /// <summary>Cosine below which two words count as strangers.</summary>
    private const double Least = 0.45;

    private const int MostNear = 12;
    private const int ShortestWord = 3;

    /// <summary>Lines of the table: a stem, a tab, then the stems near it with their closeness in hundredths, nearest first.</summary>
    /// <param name="words">Words of general English, the most common first; of words with one stem the first stands for all.</param>
    /// <param name="vectorOf">A word's vector of length 1.</param>
    public static IEnumerable<string> Make(IEnumerable<string> words, Func<string, float[]> vectorOf)
    {
        ArgumentNullException.ThrowIfNull(words);
        var known = words.Where(IsTelling).Select(word => (Stem: EvidenceText.Stem(Spelling.American(word)), Word: word)).DistinctBy(pair => pair.Stem).ToList();
        var vectors = known.ConvertAll(pair => vectorOf(pair.Word));
        for (var i = 0; i < known.Count; i++)
        {
            var near = Near(vectors, i);
            if (near.Count > 0)
            {
                yield return known[i].Stem + "\t" + string.Join(' ', near.Select(other => string.Create(CultureInfo.InvariantCulture, $"{known[other.At].Stem}:{100 * other.Closeness:0}")));
            }
        }
    }

    private static bool IsTelling(string word) => word.Length >= ShortestWord && word.All(char.IsAsciiLetterLower) && !FunctionWords.Contains(word);

    private static List<(int At, double Closeness)> Near(List<float[]> vectors, int of)
    {
        var near = new List<(int At, double Closeness)>();
        for (var other = 0; other < vectors.Count; other++)
        {
            var closeness = other == of ? 0 : TensorPrimitives.Dot(vectors[of], vectors[other]);
            if (closeness >= Least)
            {
                near.Add((other, closeness));
            }
        }

        return [.. near.OrderByDescending(pair => pair.Closeness).Take(MostNear)];
    }
}
