using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing.Wording;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>
/// Other sentences that are true exactly when a template is: "costs" is "is priced at" in an answer about a price, "sold out" is "out of stock" in one about
/// stock. Pure. The guard holds a rewording against any of them as strictly as against the template.
/// </summary>
internal static class EquivalentSentences
{
    public static IReadOnlyList<string> Of(Outcome outcome, string template) => outcome switch
    {
        FactAnswered answered => [.. OfFact(answered, template)],
        PriceAnswered => SentenceRule.Apply(SentenceRules.Price, template),
        StockAnswered => OfStock(template),
        OptionNotOffered => SentenceRule.Apply(SentenceRules.NotOffered, template),
        PassageAnswered => SentenceRule.Apply(SentenceRules.Passage, template),
        _ => [],
    };

    /// <summary>What has a colour is of it.</summary>
    private static IEnumerable<string> OfFact(FactAnswered answered, string template)
    {
        var label = AttributeLabel.Of(answered.Fact.Field);
        if (label is { Kind: LabelKind.Noun, Text: "colour" or "color" or "colours" or "colors" } && ValueText.YesOrNo(answered.Fact.Value) is null)
        {
            var opening = template.Split(' ')[0];
            yield return $"{(opening is "Yes," or "No," ? opening + " the" : "The")} {Names.Of(answered.Product)} is {ValueText.Readable(Texts.English, answered.Fact.Value)}.";
        }
    }

    /// <summary>Versions are listed with semicolons, as a version's own words may hold a comma; where none does, they can be listed as people do.</summary>
    private static IReadOnlyList<string> OfStock(string template)
    {
        string[] sentences = template.Contains(',', StringComparison.Ordinal) && !template.StartsWith("Yes, ", StringComparison.Ordinal) ? [template] : [template, Listed(template)];
        return [.. sentences, .. sentences.SelectMany(sentence => SentenceRule.Apply(SentenceRules.Stock, sentence))];
    }

    private static string Listed(string template) => string.Join('.', template.Split('.').Select(sentence =>
        sentence.LastIndexOf("; ", StringComparison.Ordinal) is var last and > 0 && sentence.Contains(" in ", StringComparison.Ordinal)
            ? sentence[..last].Replace("; ", ", ", StringComparison.Ordinal) + " and " + sentence[(last + 2)..]
            : sentence));
}
