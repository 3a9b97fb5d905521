namespace ProductQA.Nlu.Terms;

/// <summary>
/// The singular of an English word, or of what looks like one: "mugs" is "mug", "batteries" "battery", "boxes" "box". A catalog's word and a
/// shopper's are treated alike, so a wrong guess ("windows" is "window") does no harm.
/// </summary>
internal static class Singular
{
    private const int Shortest = 4;

    /// <summary>Turns a word into its singular where it stands, and returns its new length.</summary>
    public static int Of(Span<char> word)
    {
        if (word.Length < Shortest || word[^1] != 's' || ((ReadOnlySpan<char>)word).ContainsAnyExceptInRange('a', 'z'))
        {
            return word.Length;
        }

        var (last, third) = (word[^2], word[^3]);
        if (last == 'e' && third == 'i' && word.Length > Shortest)
        {
            word[^3] = 'y';
            return word.Length - 2;
        }

        var isSibilant = last == 'e' && (third is 'x' or 's' or 'z' || (third == 'h' && word[^4] is 'c' or 's'));
        return isSibilant && word.Length > Shortest ? word.Length - 2 : last is 's' or 'u' or 'i' ? word.Length : word.Length - 1;
    }
}
