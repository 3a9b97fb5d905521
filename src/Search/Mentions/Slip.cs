namespace ProductQA.Search.Mentions;

/// <summary>One slip of the fingers between two words: a letter left out, added, changed, or two neighbours swapped (Damerau 1964).</summary>
internal static class Slip
{
    /// <summary>Whether the words differ by just one slip.</summary>
    public static bool IsBetween(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1 || one == other)
        {
            return false;
        }

        var (start, ends) = (0, 0);
        var shorter = Math.Min(one.Length, other.Length);
        while (start < shorter && one[start] == other[start])
        {
            start++;
        }

        while (ends < shorter - start && one[^(ends + 1)] == other[^(ends + 1)])
        {
            ends++;
        }

        var (left, right) = (one[start..^ends], other[start..^ends]);
        return left.Length <= 1 && right.Length <= 1 ? true : left.Length == 2 && right.Length == 2 && left[0] == right[1] && left[1] == right[0];
    }
}
