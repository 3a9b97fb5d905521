namespace ProductQA.Api.Phrasing;

/// <summary>Sentences for attributes that count something ("HDMI ports quantity: 1").</summary>
internal static class CountSentence
{
    /// <summary>The sentence, or null where the attribute counts nothing.</summary>
    public static string? Of(SentenceParts about, string value)
    {
        if (Counted(about.Label) is not { Length: > 0 } counted || ValueText.Count(value) is not { } count || !EnglishNoun.IsPlural(counted))
        {
            return null;
        }

        var opens = about.Opening != Opening.None;
        return count == 0
            ? about.Say("answer.count_none", ("counted", counted), ("opens", opens))
            : about.Say("answer.count", ("count", count), ("counted", count == 1 ? EnglishNoun.Singular(counted) : counted), ("opens", opens));
    }

    /// <summary>"Doors: 2" counts as "number of doors" does.</summary>
    private static string? Counted(AttributeLabel label) => label.Counted() ?? (label is { IsPlural: true, Kind: LabelKind.Noun } ? label.Text : null);
}
