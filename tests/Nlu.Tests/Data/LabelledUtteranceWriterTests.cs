using CsCheck;
using ProductQA.Nlu.Data;

namespace ProductQA.Nlu.Tests.Data;

public sealed class LabelledUtteranceWriterTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        string[] texts = ["a, \"b\"", "line\nfeed", "=1+1", "é 👍", " spaced ", "x"];
        string?[] notes = [null, "g", "g,h"];
        var row = Gen.Select(Gen.Int[0, texts.Length - 1], Gen.Int[0, notes.Length - 1], Gen.Int[-1, 90_000_000], (text, note, minute) =>
            new LabelledUtterance(texts[text], "price") { Group = notes[note], Source = notes[^(note + 1)], Time = minute < 0 ? null : DateTimeOffset.UnixEpoch.AddMinutes(minute).AddTicks(minute) });
        row.Array[1, 8].Sample(rows =>
        {
            using var folder = new TemporaryFolder();
            var path = Path.Combine(folder.Path, "rows.csv");
            LabelledUtteranceWriter.Write(path, rows);
            Assert.Equal(rows, TrainingData.Read(path).Rows);
        }, iter: 100);
    }

    [Fact]
    public void Columns_that_no_row_fills_are_left_out()
    {
        using var folder = new TemporaryFolder();
        LabelledUtteranceWriter.Write(Path.Combine(folder.Path, "rows.csv"), [new("hi", "greeting") { Source = "review" }]);
        Assert.Equal("text,intent,source\nhi,greeting,review\n", File.ReadAllText(Path.Combine(folder.Path, "rows.csv")));
    }
}
