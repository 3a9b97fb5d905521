using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Features;

/// <summary>An utterance with everything that its features are made of and that does not depend on the training rows; cross-validation counts each row once.</summary>
internal sealed record CountedUtterance(
    IReadOnlyList<string> Tokens, IReadOnlyList<string> Stems, Dictionary<string, int> Words, Dictionary<string, int> Characters, float[] Meaning)
{
    /// <param name="tokens">The utterance's tokens, typing errors repaired.</param>
    /// <param name="text">The utterance itself, for the sentence encoder.</param>
    /// <param name="meaning">What words and sentences mean.</param>
    public static CountedUtterance Of(IReadOnlyList<string> tokens, string text, MeaningBlock meaning)
    {
        string[] stems = [.. tokens.Select(PorterStemmer.Stem)];
        return new CountedUtterance(tokens, stems, Ngrams.OfWords(stems), Ngrams.OfCharacters(tokens), meaning.Of(tokens, text));
    }
}
