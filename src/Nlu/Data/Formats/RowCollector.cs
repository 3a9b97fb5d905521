namespace ProductQA.Nlu.Data.Formats;

/// <summary>Takes rows from any format and refuses those that no model should learn from: without text or intent, longer than a message, in endless number.</summary>
internal sealed class RowCollector
{
    /// <summary>The most that Messenger sends in one message.</summary>
    private const int LongestText = 2000;

    private const int LongestName = 100;
    private const int MostRows = 500_000;

    private readonly List<LabelledUtterance> _rows = [];
    private readonly List<RowPlace> _places = [];
    private readonly Dictionary<(string File, string Kind), int> _skipped = [];

    public int Count => _rows.Count;

    public IReadOnlyList<LabelledUtterance> Rows => _rows;

    public void Add(RowPlace place, string text, string intent, string? group = null, string? time = null, string? source = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw place.Refuse("has no text. Write what a shopper says, or remove the line.");
        }

        if (text.Length > LongestText)
        {
            throw place.Refuse($"has a text of {text.Length} characters. Shorten it to {LongestText}, the most that Messenger sends.");
        }

        if (_rows.Count == MostRows)
        {
            throw place.Refuse($"is row {MostRows + 1}. Train on {MostRows} rows at most, such as the latest.");
        }

        _rows.Add(new LabelledUtterance(text, CheckIntent(place, intent.Trim()))
        {
            Group = CheckNote(place, group, "group"),
            Time = CheckTime(place, time),
            Source = CheckNote(place, source, "source"),
        });
        _places.Add(place);
    }

    public void Skip(string file, string kind) => _skipped[(file, kind)] = _skipped.GetValueOrDefault((file, kind)) + 1;

    public TrainingData ToData() => new(
        _rows,
        _places,
        [.. _places.CountBy(place => place.File, StringComparer.Ordinal).Select(file => new TrainingFile(file.Key, file.Value))],
        [.. _skipped.Select(entry => new SkippedEntries(entry.Key.File, entry.Key.Kind, entry.Value))]);

    private static string CheckIntent(RowPlace place, string intent) =>
        intent.Length is > 0 and <= LongestName && !intent.Any(char.IsControl)
            ? intent
            : throw place.Refuse($"has no usable intent. Name one of 1 to {LongestName} printable characters, or {IntentNames.OutOfScope}.");

    private static string? CheckNote(RowPlace place, string? note, string column) => note?.Trim() switch
    {
        null or "" => null,
        { Length: > LongestName } => throw place.Refuse($"has a {column} of more than {LongestName} characters. Shorten it."),
        var trimmed => trimmed,
    };

    private static DateTimeOffset? CheckTime(RowPlace place, string? time) =>
        string.IsNullOrWhiteSpace(time) ? null : IsoTime.Parse(time)
            ?? throw place.Refuse($"has the time '{time}'. Write it by ISO 8601, such as 2026-03-31 or 2026-03-31T14:05:00Z.");
}
