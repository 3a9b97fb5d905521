namespace ProductQA.Search.Evidence.Measures;

/// <summary>The entries of a value that lists several: "blue, sand, green".</summary>
public static class ListEntries
{
    private const int LongestEntry = 60;

    /// <summary>The entries as they are written; empty where the value is no list of at least two. A comma in a number or in brackets parts nothing.</summary>
    public static IReadOnlyList<string> Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var parts = Split(value, value.Contains(';', StringComparison.Ordinal) ? ';' : ',');
        return parts.Count > 1 && parts.TrueForAll(part => part.Length is > 0 and <= LongestEntry && !part.Contains(": ", StringComparison.Ordinal)) ? parts : [];
    }

    private static List<string> Split(string value, char separator)
    {
        var (parts, start, depth) = (new List<string>(), 0, 0);
        for (var at = 0; at < value.Length; at++)
        {
            depth = Math.Max(0, depth + (value[at] is '(' or '[' ? 1 : value[at] is ')' or ']' ? -1 : 0));
            if (value[at] == separator && depth == 0 && !IsInNumber(value, at))
            {
                parts.Add(value[start..at].Trim());
                start = at + 1;
            }
        }

        parts.Add(value[start..].Trim().TrimEnd('.'));
        return parts;
    }

    private static bool IsInNumber(string value, int at) => at > 0 && at + 1 < value.Length && char.IsAsciiDigit(value[at - 1]) && char.IsAsciiDigit(value[at + 1]);
}
