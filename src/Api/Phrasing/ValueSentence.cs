namespace ProductQA.Api.Phrasing;

/// <summary>Sentences for attributes whose value is a text or a number.</summary>
internal static class ValueSentence
{
    public static string Of(SentenceParts about, string value)
    {
        var readable = ValueText.Readable(about.Texts, value);
        if (readable.Length == 0)
        {
            return about.Say("answer.no_value");
        }

        var label = about.Label;
        if (label.Kind is LabelKind.Unclear or LabelKind.Adjective or LabelKind.NounParticiple)
        {
            return about.Quoted(readable);
        }

        return about.Opening switch
        {
            Opening.Yes => about.Say("answer.value_yes", ("label", label.Text), ("plural", label.IsPlural), ("value", readable)),
            Opening.No => about.Say("answer.value_no", ("label", label.Text), ("plural", label.IsPlural), ("value", readable)),
            _ => about.Say("answer.value", ("label", label.Text), ("plural", label.IsPlural), ("value", readable)),
        };
    }
}
