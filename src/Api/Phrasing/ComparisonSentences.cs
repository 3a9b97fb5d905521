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

    public static string Lead(Compared compared)
    {
        var opening = compared.Wish switch
        {
            null => "",
            { Direction: 0 } wish => $"I can't say which is {wish.Said} for you, but here is what differs. ",
            _ => "The shop's data doesn't settle that, but here is what differs. ",
        };
        var differing = compared.Shared.Select(Name).ToList();
        var differ = differing.Count > 0 ? $"They differ in {Named(differing)}." : "The shop's data lists no fact that differs between them.";
        return opening + differ + Alone(compared);
    }

    /// <summary>The rows that fit on the card of every product.</summary>
    public static CardsReply Table(Texts texts, Compared compared)
    {
        var offers = compared.Members.Select(product => OfferSentences.Subtitle(texts, product, compared.At)).ToList();
        var lines = compared.Members.Select(_ => "").ToList();
        var rows = 0;
        foreach (var attribute in compared.Shared.Take(Compared.MostNamed).Where(_ => rows < MostRows))
        {
            var longer = lines.Select((line, i) => line + Cell(attribute, i) + Between).ToList();
            if (longer.Select((line, i) => line.Length + offers[i].Length).All(length => length <= LongestSubtitle))
            {
                (lines, rows) = (longer, rows + 1);
            }
        }

        return new CardsReply([.. compared.Members.Select((product, i) => ProductCards.Of(texts, product, Capital(lines[i] + offers[i])))]);
    }

    private static string Cell(ComparedAttribute attribute, int product)
    {
        var value = PlainText.OneLine(attribute.Values[product]);
        return $"{Search.Knowledge.AttributeLabel.Of(PlainText.OneLine(attribute.Name))}: {(ValueText.YesOrNo(value) is { } yes ? yes ? "yes" : "no" : value)}";
    }

    /// <summary>What only some of them list: whether the others have it is not known.</summary>
    private static string Alone(Compared compared) => string.Concat(compared.Members
        .Select((product, i) => (product, Names: compared.AloneIn(i).Select(Name).ToList()))
        .Where(only => only.Names.Count > 0)
        .Select(only => $" Only the {Names.Of(only.product)} lists {Named(only.Names)}."));

    private static string Name(ComparedAttribute attribute) => AttributeLabel.Of(attribute.Name) is { Kind: LabelKind.Noun } label ? label.Text : $"“{AttributeLabel.Of(attribute.Name).Name}”";

    private static string Named(List<string> names) =>
        names.Count > Compared.MostNamed ? $"{string.Join(", ", names.Take(Compared.MostNamed))} and {names.Count - Compared.MostNamed} more" : SetSentences.Listed(names);

    private static string Capital(string line) => char.ToUpperInvariant(line[0]) + line[1..];
}
