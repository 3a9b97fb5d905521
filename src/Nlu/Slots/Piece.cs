namespace ProductQA.Nlu.Slots;

/// <summary>A run of characters between white space and punctuation, in lower case, with its place in the utterance. "dv7-1211ea", "$1,299.50" and "#a1001" are one piece each.</summary>
internal readonly record struct Piece(int Start, int Length, string Text)
{
    private const string Punctuation = ".,;:!?()[]{}\"“”«»…*_~";

    public int End => Start + Length;

    public static List<Piece> Split(string utterance)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < utterance.Length; i++)
        {
            if (!char.IsWhiteSpace(utterance[i]))
            {
                var start = i;
                while (i < utterance.Length && !char.IsWhiteSpace(utterance[i]))
                {
                    i++;
                }

                Add(pieces, utterance, start, i);
            }
        }

        return pieces;
    }

    private static void Add(List<Piece> pieces, string utterance, int start, int end)
    {
        while (start < end && Punctuation.Contains(utterance[start], StringComparison.Ordinal))
        {
            start++;
        }

        while (end > start && Punctuation.Contains(utterance[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        if (end > start)
        {
            pieces.Add(new Piece(start, end - start, utterance[start..end].ToLowerInvariant()));
        }
    }
}
