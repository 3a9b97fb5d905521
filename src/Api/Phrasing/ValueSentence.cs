namespace ProductQA.Api.Phrasing;

/// <summary>Sentences for attributes whose value is a text or a number.</summary>
internal static class ValueSentence
{
    public static string Of(SentenceParts about, string value)
    {
        var readable = ValueText.Readable(value);
        if (readable.Length == 0)
        {
            return SentenceParts.Sentence($"the product data gives no value for “{about.Label.Name}” of {about.Product}");
        }

        var label = about.Label;
        if (label.Kind is LabelKind.Unclear or LabelKind.Adjective or LabelKind.NounParticiple)
        {
            return about.Quoted(readable);
        }

        return about.Opening switch
        {
            Opening.Yes => SentenceParts.Sentence($"Yes, the {label.Text} of {about.Product} {Verb(label)} {readable}"),
            Opening.No => SentenceParts.Sentence($"No, {about.Product} is listed with the {label.Text} {readable}"),
            _ => SentenceParts.Sentence($"the {label.Text} of {about.Product} {Verb(label)} {readable}"),
        };
    }

    private static string Verb(AttributeLabel label) => label.IsPlural ? "are" : "is";
}
