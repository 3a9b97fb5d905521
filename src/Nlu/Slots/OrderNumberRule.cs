namespace ProductQA.Nlu.Slots;

/// <summary>An order's number: "order A-1001", "order number: 20391", "#A1001". After the verb ("I want to order ...") a code is a product, not an order.</summary>
internal static class OrderNumberRule
{
    private const int FewestDigits = 3;
    private const int LongestCode = 24;

    private static readonly HashSet<string> Between = new(StringComparer.Ordinal) { "number", "no", "nr", "num", "id", "#", "is", "ref", "reference", "code", "my", "the", "with" };

    private static readonly HashSet<string> BeforeVerb = new(StringComparer.Ordinal) { "to", "i", "we", "can", "could", "just", "you", "please", "ll", "i'll", "i'd" };

    public static IEnumerable<Slot> Find(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var text = pieces[i].Text;
            var marked = text[0] == '#' && IsCode(text[1..]);
            if (marked || (IsCode(text) && FollowsOrder(pieces, i) && !CountsPieces(pieces, i)))
            {
                yield return new Slot(SlotKinds.OrderNumber, pieces[i].Start, pieces[i].Length, text.TrimStart('#').ToUpperInvariant());
            }
        }
    }

    private static bool FollowsOrder(IReadOnlyList<Piece> pieces, int i)
    {
        var before = i - 1;
        while (before >= 0 && i - before <= 3 && Between.Contains(pieces[before].Text))
        {
            before--;
        }

        return before >= 0 && pieces[before].Text is "order" or "orders" or "order#" or "ordernumber" && (before == 0 || !BeforeVerb.Contains(pieces[before - 1].Text));
    }

    private static bool CountsPieces(IReadOnlyList<Piece> pieces, int i) =>
        i + 1 < pieces.Count && (Words.Counters.Contains(pieces[i + 1].Text) || Words.Units.Contains(pieces[i + 1].Text) || Currencies.Contain(pieces[i + 1].Text));

    private static bool IsCode(string text) =>
        text.Length <= LongestCode && text.Count(char.IsAsciiDigit) >= FewestDigits && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '/') && !IsDate(text);

    /// <summary>"12/05/2024", "2024-05-12", "24/7": the day of an order is not its number.</summary>
    private static bool IsDate(string text)
    {
        var parts = text.Split('/', '-');
        return parts.Length is 2 or 3 && parts.All(part => part.Length is >= 1 and <= 4 && part.All(char.IsAsciiDigit)) && (parts.Length == 3 || parts.All(part => part.Length <= 2));
    }
}
