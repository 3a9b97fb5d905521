namespace ProductQA.Nlu.Features;

/// <summary>
/// Turns an utterance into a vector of blocks: n-grams of words, of characters and of sentence frames, which are sparse, then the meaning of its
/// words and, where there is an encoder, of the whole sentence, which are dense. The n-grams carry what this bot was taught, the meaning what is
/// like it in other words.
/// </summary>
internal sealed class Featurizer(NgramBlock words, NgramBlock characters, NgramBlock frames, MeaningBlock meaning)
{
    private const float WordNorm = 1f;
    private const float CharacterNorm = 1f;
    private const float FrameNorm = 0.7f;
    private const float FrameNormOfFewRows = 0.4f;
    private const int FewRows = 1000;
    private const int ManyRows = 5000;
    private const int MostRowsOfCommon = 20;
    private const int FewestRowsOfCommon = 2;
    private const int RowsForEachOfCommon = 200;

    private readonly int _rowsOfCommon = RowsOfCommon(words.Rows);

    /// <summary>Frames help where there is enough to learn them from; cross-validation on sets of 328 to 4,375 rows gave these two weights.</summary>
    private readonly float _frameNorm = words.Rows < FewRows ? FrameNormOfFewRows : FrameNorm;

    public NgramBlock Words => words;

    public NgramBlock Characters => characters;

    public NgramBlock Frames => frames;

    public MeaningBlock Meaning => meaning;

    /// <summary>The number of features.</summary>
    public int Count => FirstOfMeaning + meaning.Dimensions;

    /// <summary>Features before this one are n-grams, from it on meaning.</summary>
    public int FirstOfMeaning => words.Terms.Count + characters.Terms.Count + frames.Terms.Count;

    public static Featurizer Fit(IReadOnlyList<CountedUtterance> rows, MeaningBlock meaning)
    {
        var fewest = FewestRowsOfNgram(rows.Count);
        var words = NgramBlock.Fit(rows.Select(row => row.Words), fewest);
        var characters = NgramBlock.Fit(rows.Select(row => row.Characters), fewest);
        var common = RowsOfCommon(rows.Count);
        var frames = NgramBlock.Fit(rows.Select(row => Ngrams.OfFrame(row.Stems, stem => words.CountRowsWith(stem) >= common)), fewest);
        return new Featurizer(words, characters, frames, meaning);
    }

    public SparseVector Transform(CountedUtterance utterance)
    {
        var vector = new List<(int Feature, float Value)>();
        words.AppendTo(vector, utterance.Words, 0, WordNorm);
        characters.AppendTo(vector, utterance.Characters, words.Terms.Count, CharacterNorm);
        frames.AppendTo(vector, Ngrams.OfFrame(utterance.Stems, IsCommon), words.Terms.Count + characters.Terms.Count, _frameNorm);
        vector.Sort((left, right) => left.Feature.CompareTo(right.Feature));
        return new SparseVector(
            [.. vector.Select(entry => entry.Feature), .. Enumerable.Range(FirstOfMeaning, meaning.Dimensions)],
            [.. vector.Select(entry => entry.Value), .. utterance.Meaning]);
    }

    /// <summary>The dense part of a vector that <see cref="Transform"/> made.</summary>
    public ReadOnlySpan<float> MeaningOf(SparseVector vector) => vector.Values.AsSpan(vector.Values.Length - meaning.Dimensions);

    /// <summary>A stem is common from this many training rows: one in 200, at least 2 and at most 20.</summary>
    private static int RowsOfCommon(int rows) => Math.Clamp(rows / RowsForEachOfCommon, FewestRowsOfCommon, MostRowsOfCommon);

    /// <summary>With many rows an n-gram of a single row teaches nothing and costs half of the model.</summary>
    private static int FewestRowsOfNgram(int rows) => rows < ManyRows ? 1 : 2;

    private bool IsCommon(string stem) => words.CountRowsWith(stem) >= _rowsOfCommon;
}
