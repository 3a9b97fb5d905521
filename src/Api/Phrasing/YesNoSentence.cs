namespace ProductQA.Api.Phrasing;

/// <summary>Sentences for attributes whose value is yes or no.</summary>
internal static class YesNoSentence
{
    public static string Of(SentenceParts about, bool yes, string value)
    {
        var fact = about.Label.Kind switch
        {
            LabelKind.Adjective => $"{about.Product} is {(yes ? "" : "not ")}{about.Label.Text}",
            LabelKind.Noun => $"{about.Product} has {(yes ? EnglishNoun.WithArticle(about.Label.Text) : "no " + about.Label.Text)}",
            LabelKind.NounParticiple => Participle(about, yes),
            _ => null,
        };
        if (fact is null)
        {
            return about.Quoted(PlainText.OneLine(value));
        }

        var opening = about.Opening == Opening.AsTheFactSays ? yes ? "Yes, " : "No, " : "";
        return SentenceParts.Sentence(opening + fact);
    }

    /// <summary>"Batteries are not included with the robot.", "An AC adapter is included with the radio."</summary>
    private static string Participle(SentenceParts about, bool yes)
    {
        var noun = EnglishNoun.WithArticle(about.Label.Text);
        var verb = about.Label.IsPlural ? "are" : "is";
        var link = about.Label.Participle is "included" ? "with" : about.Label.Participle is "required" or "needed" ? "for" : "on";
        return $"{noun} {verb} {(yes ? "" : "not ")}{about.Label.Participle} {link} {about.Product}";
    }
}
