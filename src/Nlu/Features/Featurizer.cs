using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Features;

/// <summary>Turns tokens into a sparse vector of three blocks: words, characters and sentence frames.</summary>
internal sealed class Featurizer(NgramBlock words, NgramBlock characters, NgramBlock frames)
{
    private const float WordNorm = 1f;
    private const float CharacterNorm = 1f;
    private const float FrameNorm = 0.7f;
    private const float FrameNormOfFewRows = 0.4f;
    private const int FewRows = 1000;
    private const int MostRowsOfCommon = 20;
    private const int FewestRowsOfCommon = 2;
    private const int RowsForEachOfCommon = 200;

    private readonly int _rowsOfCommon = RowsOfCommon(words.Rows);

    /// <summary>Frames help where there is enough to learn them from; cross-validation on sets of 328 to 4,375 rows gave these two weights.</summary>
    private readonly float _frameNorm = words.Rows < FewRows ? FrameNormOfFewRows : FrameNorm;

    public NgramBlock Words => words;

    public NgramBlock Characters => characters;

    public NgramBlock Frames => frames;

    /// <summary>The product of a vector with itself when all its n-grams are known: the sum of the squares of the blocks' norms.</summary>
    public float LargestProduct => (WordNorm * WordNorm) + (CharacterNorm * CharacterNorm) + (_frameNorm * _frameNorm);

    /// <summary>The number of features.</summary>
    public int Count => words.Terms.Count + characters.Terms.Count + frames.Terms.Count;

    public static Featurizer Fit(IReadOnlyList<List<string>> rows)
    {
        var stems = rows.Select(Stems).ToList();
        var words = NgramBlock.Fit([.. stems.Select(Ngrams.OfWords)]);
        var characters = NgramBlock.Fit([.. rows.Select(Ngrams.OfCharacters)]);
        var common = RowsOfCommon(rows.Count);
        var frames = NgramBlock.Fit([.. stems.Select(row => Ngrams.OfFrame(row, stem => words.CountRowsWith(stem) >= common))]);
        return new Featurizer(words, characters, frames);
    }

    public SparseVector Transform(IReadOnlyList<string> tokens)
    {
        var stems = Stems(tokens);
        var vector = new List<(int Feature, float Value)>();
        words.AppendTo(vector, Ngrams.OfWords(stems), 0, WordNorm);
        characters.AppendTo(vector, Ngrams.OfCharacters(tokens), words.Terms.Count, CharacterNorm);
        frames.AppendTo(vector, Ngrams.OfFrame(stems, IsCommon), words.Terms.Count + characters.Terms.Count, _frameNorm);
        vector.Sort((left, right) => left.Feature.CompareTo(right.Feature));
        return new SparseVector([.. vector.Select(entry => entry.Feature)], [.. vector.Select(entry => entry.Value)]);
    }

    private static List<string> Stems(IReadOnlyList<string> tokens) => [.. tokens.Select(PorterStemmer.Stem)];

    /// <summary>A stem is common from this many training rows: one in 200, at least 2 and at most 20.</summary>
    private static int RowsOfCommon(int rows) => Math.Clamp(rows / RowsForEachOfCommon, FewestRowsOfCommon, MostRowsOfCommon);

    private bool IsCommon(string stem) => words.CountRowsWith(stem) >= _rowsOfCommon;
}
