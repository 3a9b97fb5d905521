using System.Text;

namespace ProductQA.Nlu.Data.Formats;

/// <summary>One JSON object a line, with the keys text and intent and, where known, group, time and source. Empty lines and other keys are passed over.
/// Only a line feed ends a line: JSON allows Unicode's other line ends within a text.</summary>
internal static class JsonLines
{
    public static void Read(string text, string name, RowCollector rows)
    {
        var before = rows.Count;
        var line = 0L;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            line++;
            if (!text.AsSpan(range).IsWhiteSpace())
            {
                ReadRow(text[range], new RowPlace(name, line), rows);
            }
        }

        if (rows.Count == before)
        {
            throw new RowPlace(name, 1).Refuse("and all others are empty. Write one object a line: {\"text\": \"…\", \"intent\": \"…\"}.");
        }
    }

    private static void ReadRow(string content, RowPlace place, RowCollector rows)
    {
        var row = StrictJson.Parse(Encoding.UTF8.GetBytes(content), place);
        var text = StrictJson.Text(row, "text", place) ?? throw place.Refuse("has no key 'text'. Add it with what a shopper says.");
        var intent = StrictJson.Text(row, "intent", place) ?? throw place.Refuse($"has no key 'intent'. Add it, with {IntentNames.OutOfScope} where the text belongs to none.");
        rows.Add(place, text, intent, StrictJson.Text(row, "group", place), StrictJson.Text(row, "time", place), StrictJson.Text(row, "source", place));
    }
}
