using System.Globalization;
using ProductQA.Search.Text;

namespace ProductQA.Search.Queries;

/// <summary>A limit that was said: "at least 8gb", "under 200", "between 20 and 50".</summary>
/// <param name="Minimum">The number that it must not fall below, or nothing.</param>
/// <param name="Maximum">The number that it must not exceed, or nothing.</param>
/// <param name="Unit">Short form of the unit, empty where none was said.</param>
/// <param name="Start">Place of its first token.</param>
/// <param name="End">Place behind its last token.</param>
internal sealed record Bound(double? Minimum, double? Maximum, string Unit, int Start, int End)
{
    private static readonly string[][] Most =
        Phrases("under, below, less than, cheaper than, lower than, up to, upto, at most, max, maximum, no more than, not more than, within, smaller than, lighter than, shorter than");

    private static readonly string[][] Least =
        Phrases("over, above, more than, at least, min, minimum, bigger than, larger than, longer than, greater than, heavier than, starting at");

    private static readonly string[][] OrMore = Phrases("or more, or larger, or bigger, or higher, and up, plus");

    private static readonly string[][] OrLess = Phrases("or less, or smaller, or under, or cheaper");

    /// <summary>Number of its tokens.</summary>
    public int Tokens => End - Start;

    /// <summary>Number of tokens to take away so that its numbers stay as words.</summary>
    public int LeadLength { get; init; }

    /// <summary>The limit in words.</summary>
    public string Said => (Minimum, Maximum) switch
    {
        ({ } low, { } high) => $"between {Written(low)} and {Written(high)}",
        ({ } low, null) => $"at least {Written(low)}",
        (null, { } high) => $"under {Written(high)}",
        _ => "",
    };

    /// <summary>The limit that begins at a token, or nothing.</summary>
    public static Bound? At(IReadOnlyList<string> tokens, int start) =>
        Between(tokens, start) ?? Before(tokens, start, Most, isMost: true) ?? Before(tokens, start, Least, isMost: false) ?? After(tokens, start);

    private static Bound? Between(IReadOnlyList<string> tokens, int start) =>
        start + 3 < tokens.Count && tokens[start] is "between" or "from" && tokens[start + 2] is "and" or "to"
        && Number(tokens[start + 1]) is { } low && Number(tokens[start + 3]) is { } high && low.Value <= high.Value && (low.Unit.Length == 0 || low.Unit == high.Unit)
            ? new Bound(low.Value, high.Value, high.Unit, start, start + 4) { LeadLength = 1 }
            : null;

    private static Bound? Before(IReadOnlyList<string> tokens, int start, string[][] phrases, bool isMost) =>
        Length(tokens, start, phrases) is var length and > 0 && start + length < tokens.Count && Number(tokens[start + length]) is { } number
            ? new Bound(isMost ? null : number.Value, isMost ? number.Value : null, number.Unit, start, start + length + 1) { LeadLength = length }
            : null;

    private static Bound? After(IReadOnlyList<string> tokens, int start)
    {
        if (Number(tokens[start]) is not { } number)
        {
            return null;
        }

        return Length(tokens, start + 1, OrMore) is var more and > 0 ? new Bound(number.Value, null, number.Unit, start, start + 1 + more)
            : Length(tokens, start + 1, OrLess) is var less and > 0 ? new Bound(null, number.Value, number.Unit, start, start + 1 + less)
            : null;
    }

    private static int Length(IReadOnlyList<string> tokens, int start, string[][] phrases) =>
        phrases.Where(phrase => start + phrase.Length <= tokens.Count && phrase.Index().All(word => tokens[start + word.Index] == word.Item))
            .Select(phrase => phrase.Length).DefaultIfEmpty().Max();

    private static (double Value, string Unit)? Number(string token) =>
        Measures.Read(token) ?? (Units.IsNumber(token) && double.TryParse(token, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? (number, "") : null);

    private static string[][] Phrases(string phrases) => [.. phrases.Split(", ").Select(phrase => phrase.Split(' '))];

    private string Written(double number) => number.ToString("0.###", CultureInfo.InvariantCulture) + (Unit.Length > 0 ? " " + Unit : "");
}
