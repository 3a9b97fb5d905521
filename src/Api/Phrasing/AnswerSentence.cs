using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Phrasing;

/// <summary>
/// One sentence that answers a question from one fact. Pure. Nothing is said that the fact does not say: a bare number stays without a unit, and
/// "yes" or "no" opens the sentence only where question and fact clearly speak of the same thing; otherwise the fact is stated.
/// </summary>
public static class AnswerSentence
{
    /// <summary>The sentence for an attribute; a policy, a description or the shop's own answer is given as it was written.</summary>
    /// <param name="texts">The shop's words.</param>
    /// <param name="question">The shopper's question.</param>
    /// <param name="productName">The product's short name, see <see cref="ProductName.Short"/>.</param>
    /// <param name="fact">The evidence.</param>
    public static string Of(Texts texts, string question, string productName, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(fact);
        if (fact.Source is "policy" or "answer" or "description" || string.IsNullOrWhiteSpace(fact.Field))
        {
            return PlainText.OneLine(fact.Value);
        }

        var about = new SentenceParts(texts, PlainText.OneLine(productName), AttributeLabel.Of(fact.Field), Opening(question, productName, fact));
        if (ValueText.YesOrNo(fact.Value) is { } yes)
        {
            return YesNoSentence.Of(about, yes, fact.Value);
        }

        if (about.Label.Kind != LabelKind.Unclear && ValueText.Detailed(fact.Value) is var (says, detail))
        {
            return about.Say("answer.detailed", ("sentence", YesNoSentence.Of(about, says, fact.Value).TrimEnd('.')), ("detail", detail));
        }

        return ValueText.IsLacking(fact.Value) ? Lacking(about, fact.Value) : CountSentence.Of(about, fact.Value) ?? ValueSentence.Of(about, fact.Value);
    }

    /// <summary>Whether the sentence may open with yes or no.</summary>
    private static Opening Opening(string question, string productName, Fact fact)
    {
        if (QuestionForm.Of(question).Kind != QuestionKind.YesNo)
        {
            return Phrasing.Opening.None;
        }

        var agreement = FactAgreement.Of(question, fact, productName);
        return agreement switch
        {
            { MissesNumber: true } => Phrasing.Opening.None,
            { Value: AskedValue.Contained } => Phrasing.Opening.Yes,
            { Value: AskedValue.Different } => Phrasing.Opening.No,
            { MentionsName: true } => Phrasing.Opening.AsTheFactSays,
            _ => Phrasing.Opening.None,
        };
    }

    private static string Lacking(SentenceParts about, string value) =>
        about.Say("answer.lacking", ("label", about.Label.Text), ("value", PlainText.OneLine(value)), ("opens", about.Opening == Phrasing.Opening.AsTheFactSays));
}
