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
    private const int MostNamed = 6;
    private const int MostListedAlone = 3;
    private const string Between = " · ";

    public static string Lead(Compared compared)
    {
        var opening = compared.Wish switch
        {
            null => "",
            { Direction: 0 } wish => $"I can't say which is {wish.Said} for you, but here is what differs. ",
            _ => "The shop's data doesn't settle that, but here is what differs. ",
        };
        var differing = compared.Differences.Where(attribute => attribute.IsListedByAll).Select(Name).ToList();
        var differ = differing.Count > 0 ? $"They differ in {Named(differing)}." : "The shop's data lists no fact that differs between them.";
        return opening + differ + Alone(compared);
    }

    /// <summary>The rows that fit on the card of every product.</summary>
    public static CardsReply Table(Texts texts, Compared compared)
    {
        var offers = compared.Members.Select(product => OfferSentences.Subtitle(texts, product, compared.At)).ToList();
        var lines = compared.Members.Select(_ => "").ToList();
        var rows = 0;
        foreach (var attribute in compared.Told.Where(attribute => attribute.IsListedByAll && rows < MostRows))
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
    private static string Alone(Compared compared)
    {
        if (compared.Members.Count > MostListedAlone)
        {
            return "";
        }

        var lines = compared.Members.Select((product, i) => (product, Names: compared.Differences
            .Where(attribute => attribute.Values[i] is not null && attribute.Values.Count(value => value is not null) == 1)
            .Select(Name).ToList())).Where(only => only.Names.Count > 0);
        return string.Concat(lines.Select(only => $" Only the {Names.Of(only.product)} lists {Named(only.Names)}."));
    }

    private static string Name(ComparedAttribute attribute) => AttributeLabel.Of(attribute.Name) is { Kind: LabelKind.Noun } label ? label.Text : $"“{AttributeLabel.Of(attribute.Name).Name}”";

    private static string Named(List<string> names) =>
        names.Count > MostNamed ? $"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more" : SetSentences.Listed(names);

    private static string Capital(string line) => char.ToUpperInvariant(line[0]) + line[1..];
}
