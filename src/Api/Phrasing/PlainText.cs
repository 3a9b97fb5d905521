using System.Text;

namespace ProductQA.Api.Phrasing;

/// <summary>Catalog text made fit for one sentence.</summary>
internal static class PlainText
{
    /// <summary>Longer text than this is not read: no field of a feed needs more.</summary>
    private const int Longest = 5_000;

    /// <summary>One line: control characters and runs of blanks become one blank.</summary>
    public static string OneLine(string? text)
    {
        var length = Math.Min(text?.Length ?? 0, Longest);
        var line = new StringBuilder(length);
        for (var i = 0; i < length; i++)
        {
            var c = text![i];
            if (!char.IsControl(c) && !char.IsWhiteSpace(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().Trim();
    }
}
