using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Api.Phrasing;

/// <summary>Products beside each other on everything that differs: a line of what it is, and a card for each product with the same rows.</summary>
public static class ComparisonSentences
{
    private const int LongestSubtitle = 80;
    private const int MostRows = 4;
    private const string Between = " · ";

    public static string Lead(Texts texts, Compared compared)
    {
        var opening = compared.Wish switch
        {
            null => null,
            { Direction: 0 } wish => texts.Say("compare.taste", ("said", wish.Said)),
            _ => texts.Say("compare.not_settled"),
        };
        var differ = compared.Shared.Count > 0
            ? texts.Say("compare.differ", ("labels", Listed(texts, compared.Shared, Label)), ("names", Listed(texts, compared.Shared, Name)))
            : texts.Say("compare.no_difference");
        return Sentences.Of([opening, differ, .. Alone(texts, compared)]);
    }

    /// <summary>The rows that fit on the card of every product.</summary>
    public static CardsReply Table(Texts texts, Compared compared)
    {
        var offers = compared.Members.Select(product => OfferSentences.Subtitle(texts, product, compared.At)).ToList();
        var lines = compared.Members.Select(_ => "").ToList();
        var rows = 0;
        foreach (var attribute in compared.Shared.Take(Compared.MostNamed).Where(_ => rows < MostRows))
        {
            var longer = lines.Select((line, i) => line + Cell(texts, attribute, i) + Between).ToList();
            if (longer.Select((line, i) => line.Length + offers[i].Length).All(length => length <= LongestSubtitle))
            {
                (lines, rows) = (longer, rows + 1);
            }
        }

        return new CardsReply([.. compared.Members.Select((product, i) => ProductCards.Of(texts, product, Sentences.Capital(lines[i] + offers[i])))]);
    }

    private static string Cell(Texts texts, ComparedAttribute attribute, int product)
    {
        var (name, value) = (Search.Knowledge.AttributeLabel.Of(PlainText.OneLine(attribute.Name)), PlainText.OneLine(attribute.Values[product]));
        return ValueText.YesOrNo(value) switch
        {
            true => texts.Say("compare.has", ("name", name)),
            false => texts.Say("compare.has_no", ("name", name)),
            _ => texts.Say("card.fact", ("name", name), ("value", value)),
        };
    }

    /// <summary>What only some of them list: whether the others have it is not known.</summary>
    private static IEnumerable<string> Alone(Texts texts, Compared compared) => compared.Members
        .Select((product, i) => (product, Facts: compared.AloneIn(i)))
        .Where(only => only.Facts.Count > 0)
        .Select(only => texts.Say("compare.alone", ("product", Names.Of(only.product)), ("labels", Listed(texts, only.Facts, Label)), ("names", Listed(texts, only.Facts, Name))));

    private static string Label(ComparedAttribute attribute) => AttributeLabel.Of(attribute.Name) is { Kind: LabelKind.Noun } label ? label.Text : $"“{Name(attribute)}”";

    private static string Name(ComparedAttribute attribute) => AttributeLabel.Of(attribute.Name).Name;

    private static string Listed(Texts texts, IReadOnlyList<ComparedAttribute> attributes, Func<ComparedAttribute, string> word)
    {
        var names = attributes.Take(Compared.MostNamed).Select(word).ToList();
        return attributes.Count > names.Count ? texts.Say("list.count_more", ("list", string.Join(", ", names)), ("count", attributes.Count - names.Count)) : Lists.And(texts, names);
    }
}
