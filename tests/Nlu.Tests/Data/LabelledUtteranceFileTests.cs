using System.Text;
using ProductQA.Nlu.Data;

namespace ProductQA.Nlu.Tests.Data;

public sealed class LabelledUtteranceFileTests
{
    [Fact]
    public void Reads_quotes_commas_line_breaks_and_other_columns()
    {
        var rows = Read("intent,text,note\r\nprice,\"how much, \"\"really\"\"?\",x\r\ngreeting,\"hi\nthere\",\r\n");
        Assert.Equal([new("how much, \"really\"?", "price"), new("hi\nthere", "greeting")], rows);
    }

    [Fact]
    public void Reads_a_byte_order_mark() => Assert.Single(Read("\ufefftext,intent\nhi,greeting\n"));

    [Theory]
    [InlineData("", "line 1", "text,intent")]
    [InlineData("hello,greeting\n", "line 1", "text,intent")]
    [InlineData("text,intent\n", "line 1", "no rows")]
    [InlineData("text,intent\nhi,greeting\nhow much, really,price\n", "line 3", "3 fields")]
    [InlineData("text,intent\nhi\n", "line 2", "1 fields")]
    [InlineData("text,intent\n   ,price\n", "line 2", "no text")]
    [InlineData("text,intent\nhi,\n", "line 2", "no usable intent")]
    [InlineData("text,intent\nhi,\"a\tb\"\n", "line 2", "no usable intent")]
    [InlineData("text,intent\nok,affirm\nsay \"hi\" now,greeting\n", "line 3", "quotation mark")]
    [InlineData("text,intent\n\"never closed,greeting\nhi,greeting\n", "line 2", "quotation mark")]
    public void Refuses_a_file_with_a_mistake_and_names_line_and_cure(string file, string line, string problem)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => Read(file));
        Assert.Contains("rows.csv", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(line, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_text_longer_than_a_message() =>
        Assert.Throws<InvalidDataException>(() => Read($"text,intent\n{new string('a', 2001)},price\n"));

    [Fact]
    public void Refuses_bytes_that_are_not_utf8()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. Encoding.ASCII.GetBytes("text,intent\nhi,greeting\n"), 0xff, 0xfe, .. ",x\n"u8]);
            Assert.Contains("UTF-8", Assert.Throws<InvalidDataException>(() => LabelledUtteranceFile.Read(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IReadOnlyList<LabelledUtterance> Read(string file) => LabelledUtteranceFile.Read(new StringReader(file), "rows.csv");
}
