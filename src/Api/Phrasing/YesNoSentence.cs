namespace ProductQA.Api.Phrasing;

/// <summary>Sentences for attributes whose value is yes or no.</summary>
internal static class YesNoSentence
{
    public static string Of(SentenceParts about, bool yes, string value)
    {
        var label = about.Label;
        var opens = about.Opening == Opening.AsTheFactSays;
        return label.Kind switch
        {
            LabelKind.Adjective when yes => about.Say("answer.is", ("label", label.Text), ("opens", opens)),
            LabelKind.Adjective => about.Say("answer.is_not", ("label", label.Text), ("opens", opens)),
            LabelKind.Noun when yes => about.Say("answer.has", ("label", label.Text), ("a_label", EnglishNoun.WithArticle(label.Text)), ("opens", opens)),
            LabelKind.Noun => about.Say("answer.has_no", ("label", label.Text), ("a_label", EnglishNoun.WithArticle(label.Text)), ("opens", opens)),
            LabelKind.NounParticiple => Participle(about, yes, opens),
            _ => about.Quoted(PlainText.OneLine(value)),
        };
    }

    /// <summary>"Batteries are not included with the robot.", "An AC adapter is included with the radio."</summary>
    private static string Participle(SentenceParts about, bool yes, bool opens)
    {
        var label = about.Label;
        var link = label.Participle is "included" ? "with" : label.Participle is "required" or "needed" ? "for" : "on";
        return about.Say(
            yes ? "answer.comes" : "answer.comes_not",
            ("label", label.Text),
            ("a_label", EnglishNoun.WithArticle(label.Text)),
            ("plural", label.IsPlural),
            ("participle", label.Participle),
            ("link", link),
            ("opens", opens));
    }
}
