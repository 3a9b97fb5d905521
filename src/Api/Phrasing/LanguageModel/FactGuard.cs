using System.Globalization;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>
/// Whether a language model's text says what the template says, and nothing else. Pure. It knows no list of lies: every word that carries meaning
/// must be the template's, every such word of the template must be there, numbers and values verbatim, negations on the same words, a yes or no only
/// where the template has it. Around one fact the words may move; a policy, a list of variants or two prices keep their order too. In place of the
/// template stands any sentence that says exactly the same, see <see cref="AnswerToReword.Equivalents"/>.
/// </summary>
public static class FactGuard
{
    /// <summary>No text is longer, in characters.</summary>
    public const int Longest = 600;

    private const int MoreThanTwice = 80;

    private const string Plain = " .,;:!'’()-–—";

    public static GuardVerdict Check(AnswerToReword answer, string text)
    {
        if (text == answer.Template)
        {
            return GuardVerdict.Passed;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return GuardVerdict.Empty;
        }

        if (text.Length > Math.Min(Longest, (2 * answer.Template.Length) + MoreThanTwice))
        {
            return GuardVerdict.TooLong;
        }

        if (HasNewSigns(text, answer.Template) || IsMarked(text))
        {
            return GuardVerdict.Markup;
        }

        return text.Contains(answer.Quotation, StringComparison.Ordinal) ? CompareAll(answer, text) : GuardVerdict.Value;
    }

    /// <summary>Passed where it says the template or an equivalent; otherwise what it lacks of the template.</summary>
    private static GuardVerdict CompareAll(AnswerToReword answer, string text)
    {
        var verdict = Compare(answer, answer.Template, text);
        return verdict == GuardVerdict.Passed || answer.Equivalents.Any(sentence => Compare(answer, sentence, text) == GuardVerdict.Passed) ? GuardVerdict.Passed : verdict;
    }

    private static GuardVerdict Compare(AnswerToReword answer, string sentence, string text)
    {
        var reader = new SentenceReader(answer, sentence);
        var (template, reworded) = (reader.Read(sentence), reader.Read(text));
        if (reworded.Opening.Length > 0 && reworded.Opening != template.Opening)
        {
            return GuardVerdict.YesOrNo;
        }

        if (!reworded.Numbers.SequenceEqual(template.Numbers))
        {
            return GuardVerdict.Number;
        }

        if (!reworded.Denied.Order().SequenceEqual(template.Denied.Order()))
        {
            return GuardVerdict.Negation;
        }

        if (!reworded.Values.SequenceEqual(template.Values))
        {
            return GuardVerdict.Value;
        }

        return Words(template, reworded) is var words and not GuardVerdict.Passed ? words : Order(answer, template, reworded);
    }

    private static GuardVerdict Words(GuardedSentence template, GuardedSentence reworded) =>
        reworded.Meaning.Except(template.Meaning).Any() ? GuardVerdict.NewWord
        : template.Meaning.Except(reworded.Meaning).Any() ? GuardVerdict.LostWord
        : GuardVerdict.Passed;

    private static GuardVerdict Order(AnswerToReword answer, GuardedSentence template, GuardedSentence reworded)
    {
        if (IsOneFact(answer, template))
        {
            return Shape(template, reworded);
        }

        var isKept = answer.IsInTheShopsWords ? reworded.Sequence.SequenceEqual(template.Sequence) : reworded.LooseSequence.SequenceEqual(template.LooseSequence);
        return isKept ? GuardVerdict.Passed : GuardVerdict.Order;
    }

    /// <summary>
    /// Around one fact the order is free, but the fact stays the product's own ("we have Bluetooth"), and no part of the sentence affirms by grammar
    /// alone ("it has this, ...", "it is, ..."): each carries meaning and does not end in a word of grammar.
    /// </summary>
    private static GuardVerdict Shape(GuardedSentence template, GuardedSentence reworded) =>
        template.NamesProduct && !reworded.NamesProduct && reworded.NamesPeople ? GuardVerdict.LostWord
        : reworded.Parts.All(part => !GuardWords.IsGrammar(part[^1].Text) && part.Any(token => !GuardWords.IsFiller(token.Text))) ? GuardVerdict.Passed
        : GuardVerdict.Order;

    /// <summary>One fact in one plain sentence, with numbers in its value or one beside it: its words can change places without changing its meaning.</summary>
    private static bool IsOneFact(AnswerToReword answer, GuardedSentence template) =>
        answer.Evidence is [{ Source: "attribute" or "offer" }]
        && template.Numbers.Count() + template.Values.Count(value => value.Any(char.IsNumber)) <= 1
        && template.Tokens.SkipLast(1).All(token => token.Kind != TokenKind.End && !token.IsJoint);

    /// <summary>Whatever is no letter, digit or plain punctuation must be in the template, as often as in the text; control characters never pass.</summary>
    private static bool HasNewSigns(string text, string template) => text
        .Where(c => !char.IsLetter(c) && !char.IsAsciiDigit(c) && !Plain.Contains(c, StringComparison.Ordinal))
        .CountBy(Plainly)
        .Any(sign => char.IsControl(sign.Key) || char.GetUnicodeCategory(sign.Key) is UnicodeCategory.Format || template.Count(c => Plainly(c) == sign.Key) < sign.Value);

    /// <summary>Curved quotation marks may be said straight.</summary>
    private static char Plainly(char sign) => sign is '“' or '”' ? '"' : sign;

    private static bool IsMarked(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase) || text.StartsWith('-');
}
