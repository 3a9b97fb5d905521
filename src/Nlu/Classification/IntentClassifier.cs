using ProductQA.Nlu.Features;
using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Classification;

/// <summary>From text to the probability of each intent, and the similarity to what the winning intent was trained on. Safe for many threads.</summary>
internal sealed record IntentClassifier(
    IReadOnlyList<string> Intents,
    TypoRepair Repair,
    Featurizer Featurizer,
    LinearModel Linear,
    NearestRows Rows)
{
    private readonly int _outside = Intents.ToList().IndexOf(IntentNames.OutOfScope);

    /// <summary>Messenger lets nobody write more; what comes after is not read.</summary>
    public const int MostCharacters = 2000;

    public string Repaired(string text) => string.Join(' ', RepairedTokens(text));

    public IntentScores Score(string text)
    {
        var vector = Featurizer.Transform(RepairedTokens(text));
        var probabilities = Linear.Probabilities(vector);
        var best = _outside == 0 ? 1 : 0;
        for (var intent = best + 1; intent < probabilities.Length; intent++)
        {
            best = intent != _outside && probabilities[intent] > probabilities[best] ? intent : best;
        }

        var outside = _outside < 0 ? 0 : IntentScores.Gate(probabilities[_outside], Rows.Similarity(vector, _outside));
        return new IntentScores(probabilities, best, IntentScores.Gate(probabilities[best], Rows.Similarity(vector, best)), outside);
    }

    private List<string> RepairedTokens(string text) =>
        Tokenizer.Tokenize(text.Length <= MostCharacters ? text : text[..MostCharacters]).ConvertAll(Repair.Repair);
}
