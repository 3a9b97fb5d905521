using System.Text;
using CsvHelper;
using ProductQA.Nlu.Data.Formats;

namespace ProductQA.Nlu.Data;

/// <summary>Writes rows as <see cref="LabelledUtteranceFile"/> reads them: CSV, UTF-8, line feeds, with group, time and source where a row has one.</summary>
public static class LabelledUtteranceWriter
{
    /// <summary>Writes a file; an old one is replaced only when the new one is complete.</summary>
    public static void Write(string path, IReadOnlyList<LabelledUtterance> rows)
    {
        var temporary = path + ".new";
        using (var text = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Separator = ',', NewLine = "\n" }, leaveOpen: true))
        {
            var columns = Columns(rows);
            csv.WriteRecord([.. columns.Select(column => column.Name)]);
            foreach (var row in rows)
            {
                csv.WriteRecord([.. columns.Select(column => column.Cell(row) ?? "")]);
            }
        }

        File.Move(temporary, path, overwrite: true);
    }

    private static List<(string Name, Func<LabelledUtterance, string?> Cell)> Columns(IReadOnlyList<LabelledUtterance> rows)
    {
        (string, Func<LabelledUtterance, string?> Cell)[] notes =
        [
            ("group", row => row.Group),
            ("time", row => row.Time is { } time ? IsoTime.Format(time) : null),
            ("source", row => row.Source),
        ];
        return [("text", row => row.Text), ("intent", row => row.Intent), .. notes.Where(note => rows.Any(row => note.Cell(row) is not null))];
    }
}
