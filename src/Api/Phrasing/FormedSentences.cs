using System.Globalization;
using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Api.Phrasing;

/// <summary>Sentences for facts in a form of their own. The shop's own value always stands in them.</summary>
public static class FormedSentences
{
    public static string Of(Texts texts, FormedAnswer formed) => formed switch
    {
        MeasureTurned turned => Turned(texts, turned),
        EntriesCounted counted => Counted(texts, counted),
        WorksWith works => $"Yes, the shop's data for the {Names.Of(works.Product)} names it: {Quoted(works)}.",
        WorksUnsaid unsaid => $"For the {Names.Of(unsaid.Product)} the shop's data says {Quoted(unsaid)}, which doesn't mention the one you ask about. I've asked the shop and will tell you here as soon as they answer.",
        _ => Plain(texts, formed),
    };

    private static string Turned(Texts texts, MeasureTurned turned) => turned.Conversion switch
    {
        { End: ConversionEnd.Converted } done => $"{Plain(texts, turned).TrimEnd('.')} ({(done.IsRounded ? "about " : "")}{done.Text}).",
        { End: ConversionEnd.NoUnit } => $"{Plain(texts, turned)} The shop's data gives no unit for it, so I can't turn it into {turned.Unit.Symbol}.",
        _ => Plain(texts, turned),
    };

    private static string Counted(Texts texts, EntriesCounted counted)
    {
        var label = AttributeLabel.Of(counted.Fact.Field);
        var count = counted.Entries.Count.ToString(CultureInfo.InvariantCulture);
        var what = label.IsPlural ? $"{count} {label.Text}" : IsRegular(label.Text) ? $"{count} {label.Text}s" : $"{count} entries for “{label.Name}”";
        return $"The {Names.Of(counted.Product)} lists {what}: {ValueText.Readable(texts, counted.Fact.Value)}.";
    }

    /// <summary>"Color" and "size", but not "length of cable" or "gloss".</summary>
    private static bool IsRegular(string noun) => noun.All(char.IsAsciiLetterLower) && !noun.EndsWith('s') && !noun.EndsWith('y') && !noun.EndsWith('h') && !noun.EndsWith('x');

    private static string Quoted(FormedAnswer formed) => $"“{AttributeLabel.Of(formed.Fact.Field).Name}: {PlainText.OneLine(formed.Fact.Value)}”";

    private static string Plain(Texts texts, FormedAnswer formed) => AnswerSentence.Of(texts, "", Names.Of(formed.Product), formed.Fact);
}
