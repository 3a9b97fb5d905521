namespace ProductQA.Nlu.Slots;

/// <summary>What follows a number: pieces of goods, or something that is no count of pieces: units, ranges, dates, offers and fixed phrases.</summary>
internal static class CountedThings
{
    /// <summary>"two of those", "12 pieces", "2 in stock"; not "a 3 pack", which is a product, and not "one of a kind".</summary>
    public static bool Follow(IReadOnlyList<Piece> pieces, int i, int number)
    {
        if (i + 1 >= pieces.Count || pieces[i].EndsClause)
        {
            return false;
        }

        var next = pieces[i + 1].Text;
        var isSpec = number > 1 && Words.SpecCounters.Contains(next);
        var afterArticle = i > 0 && Words.Articles.Contains(pieces[i - 1].Text);
        return Words.Counters.Contains(next) ? !isSpec && !afterArticle && IsOfThese(pieces, i + 1) : next == "in" && IsText(pieces, i + 2, "stock");
    }

    /// <summary>Whether the number counts no pieces.</summary>
    public static bool AreOther(IReadOnlyList<Piece> pieces, int i)
    {
        var next = i + 1 < pieces.Count && !pieces[i].EndsClause ? pieces[i + 1].Text : "";
        if (next.Length == 0)
        {
            return false;
        }

        var numberFollows = i + 2 < pieces.Count && IsNumber(pieces[i + 2].Text);
        var isJoined = numberFollows && next is "or" or "-" or "–" or "to" or "and" or "in" or "for" or "x" or "×" or "by" or "/" or "get" or "or" or "on";
        var isOffer = next is "get" or "free" or "off";
        var isPronoun = pieces[i].Text == "one" && next is "that" or "which" or "with" or "who" or "question" or "thing" or "another" or "day" or "for" or "from";
        return isJoined || isOffer || isPronoun || Words.Units.Contains(next) || Currencies.Contain(next) || char.IsDigit(next[0]) || MoreOfOther(pieces, i);
    }

    /// <summary>"one more question".</summary>
    private static bool MoreOfOther(IReadOnlyList<Piece> pieces, int i) =>
        pieces[i + 1].Text == "more" && i + 2 < pieces.Count && Words.Units.Contains(pieces[i + 2].Text);

    private static bool IsOfThese(IReadOnlyList<Piece> pieces, int counter) =>
        pieces[counter].Text != "of" || (counter + 1 < pieces.Count && !Words.Units.Contains(pieces[counter + 1].Text) && pieces[counter + 1].Text is not ("a" or "an" or "my" or "our"));

    private static bool IsNumber(string text) => char.IsDigit(text[0]) || Words.Numbers.ContainsKey(text);

    private static bool IsText(IReadOnlyList<Piece> pieces, int i, string text) => i < pieces.Count && pieces[i].Text == text;
}
