using ProductQA.Nlu.Features;
using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Classification;

/// <summary>From text to the probability of each intent, and how familiar the text is to the winning intent. Safe for many threads.</summary>
internal sealed record IntentClassifier(
    IReadOnlyList<string> Intents,
    TypoRepair Repair,
    Featurizer Featurizer,
    LinearModel Linear,
    Familiarity Familiarity)
{
    private readonly int _outside = Intents.ToList().IndexOf(IntentNames.OutOfScope);

    /// <summary>Messenger lets nobody write more; what comes after is not read.</summary>
    public const int MostCharacters = 2000;

    public string Repaired(string text) => string.Join(' ', RepairedTokens(text));

    public IntentScores Score(string text)
    {
        var vector = Featurizer.Transform(CountedUtterance.Of(RepairedTokens(text), text, Featurizer.Meaning));
        var margins = Linear.Margins(vector);
        var probabilities = Linear.Probabilities(margins);
        var best = Best(probabilities);
        var similarity = Familiarity.Similarity(Featurizer.MeaningOf(vector), best);
        return new IntentScores(probabilities, best, margins[best], _outside < 0 ? 0 : margins[best] - margins[_outside], similarity);
    }

    /// <summary>The highest but out of scope.</summary>
    private int Best(float[] scores)
    {
        var best = -1;
        for (var intent = 0; intent < scores.Length; intent++)
        {
            best = intent != _outside && (best < 0 || scores[intent] > scores[best]) ? intent : best;
        }

        return best;
    }

    private List<string> RepairedTokens(string text) =>
        Tokenizer.Tokenize(text.Length <= MostCharacters ? text : text[..MostCharacters]).ConvertAll(Repair.Repair);
}
