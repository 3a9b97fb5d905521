using System.Text;
using CsCheck;
using ProductQA.Nlu.Data;

namespace ProductQA.Nlu.Tests.Data;

public sealed class TrainingDataTests : IDisposable
{
    private const string Rasa = """
        version: "3.1"
        nlu:
        - intent: price   # a comment
          examples: |
            - how much is the [blue](colour) one

            - what does the [mug]{"entity": "product", "role": "first"} cost
            - is it [20][{"entity": "money"}, {"entity": "number"}] [or less
        - intent: faq/hours
          examples:
          - text: |
              when do you open
            metadata:
              sentiment: neutral
          - text: open today?
        - synonym: mug
          examples: |
            - cup
        - regex: zip
          examples: |
            - \d{5}
        - lookup: colour
          examples: |
            - blue
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Csv_takes_group_time_and_source_along_and_passes_other_columns_over()
    {
        var data = TrainingData.Read(_folder.Write("a.csv", "note,time,intent,text,source,group\nx,2026-03-31T14:05:00+02:00,price,how much,review,g1\n,,greeting,hi,,\n"));

        var time = new DateTimeOffset(2026, 3, 31, 12, 5, 0, TimeSpan.Zero);
        Assert.Equal([new("how much", "price") { Group = "g1", Time = time, Source = "review" }, new("hi", "greeting")], data.Rows);
        Assert.Equal([2, 3], data.Places.Select(place => place.Line));
    }

    [Theory]
    [InlineData("rows.jsonl")]
    [InlineData("rows.txt")]
    public void Json_lines_are_read_with_their_other_keys_passed_over(string name)
    {
        var data = TrainingData.Read(_folder.Write(name, "{\"text\":\"how much\",\"intent\":\"price\",\"id\":7,\"time\":\"2026-03-31\",\"group\":null}\r\n\r\n{\"intent\":\"greeting\",\"text\":\"hi \\ud83d\\ude00\"}\r\n"));

        Assert.Equal([new("how much", "price") { Time = new DateTimeOffset(2026, 3, 31, 0, 0, 0, TimeSpan.Zero) }, new("hi 😀", "greeting")], data.Rows);
        Assert.Equal([1, 3], data.Places.Select(place => place.Line));
    }

    [Fact]
    public void Only_a_line_feed_ends_a_json_line() =>
        Assert.Equal("one\u2028two", Assert.Single(TrainingData.Read(_folder.Write("a.jsonl", "{\"text\":\"one\u2028two\",\"intent\":\"a\"}")).Rows).Text);

    [Theory]
    [InlineData("nlu.yml")]
    [InlineData("nlu")]
    public void Rasa_examples_lose_their_marks_and_keep_their_lines(string name)
    {
        var data = TrainingData.Read(_folder.Write(name, Rasa));

        Assert.Equal(
            [
                new("how much is the blue one", "price"), new("what does the mug cost", "price"), new("is it 20 [or less", "price"),
                new("when do you open", "faq/hours"), new("open today?", "faq/hours"),
            ],
            data.Rows);
        Assert.Equal([5, 7, 8, 11, 15], data.Places.Select(place => place.Line));
        Assert.Equal(["synonym", "regex", "lookup"], data.Skipped.Select(entry => entry.Kind));
    }

    [Fact]
    public void Dialogflow_phrases_are_put_together_and_those_of_a_fallback_are_out_of_scope()
    {
        WriteAgent();

        var data = TrainingData.Read(_folder.Path);

        Assert.Equal([new("weather in rome", "out_of_scope"), new("how much is the blue mug", "price"), new("price please", "price")], data.Rows);
        Assert.Equal([1, 2, 4], data.Places.Select(place => place.Line));
        Assert.Equal(["file of another language", "template"], data.Skipped.Select(entry => entry.Kind).Order(StringComparer.Ordinal));
        Assert.Equal(data.Rows, TrainingData.Read(Path.Combine(_folder.Path, "intents")).Rows);
    }

    [Fact]
    public void A_folder_is_read_with_all_its_files_in_the_order_of_their_names()
    {
        _folder.Write("b.csv", "text,intent\nhi,greeting\n");
        _folder.Write("a/nlu.yml", Rasa);
        _folder.Write("c.jsonl", "{\"text\":\"bye\",\"intent\":\"goodbye\"}");
        _folder.Write("domain.yml", "intents:\n- price\n");
        _folder.Write("README.md", "no data");

        var data = TrainingData.Read(_folder.Path);

        Assert.Equal(["nlu.yml", "b.csv", "c.jsonl"], data.Files.Select(file => Path.GetFileName(file.Path)));
        Assert.Equal([5, 1, 1], data.Files.Select(file => file.Rows));
        Assert.Contains(data.Skipped, entry => entry.Kind == "file without an nlu list");
    }

    [Theory]
    [InlineData("a.csv", "text,intent,text\nhi,greeting,x\n", "line 1", "twice")]
    [InlineData("a.csv", "text,intent,time\nhi,greeting,03/04/2026\n", "line 2", "ISO 8601")]
    [InlineData("a.jsonl", "\n\n", "line 1", "empty")]
    [InlineData("a.jsonl", "{\"text\":\"hi\",\"intent\":\"a\"}\n{\"text\":\"hi\"\n", "line 2", "JSON")]
    [InlineData("a.jsonl", "{\"text\":\"hi\",\"text\":\"ho\",\"intent\":\"a\"}", "line 1", "twice")]
    [InlineData("a.jsonl", "{\"text\":\"hi\"}", "line 1", "'intent'")]
    [InlineData("a.jsonl", "{\"intent\":\"hi\"}", "line 1", "'text'")]
    [InlineData("a.jsonl", "{\"intent\":\"hi\",\"text\":7}", "line 1", "not text")]
    [InlineData("a.jsonl", "{\"intent\":\"hi\",\"text\":\"\\ud83d\"}", "line 1", "not text")]
    [InlineData("a.jsonl", "[1]", "line 1", "object")]
    [InlineData("a.jsonl", "\n{\"intent\":\"hi\",\"text\":\" \"}", "line 2", "no text")]
    [InlineData("a.jsonl", "{\"text\":\"hi\",\"intent\":\"a\",\"time\":\"yesterday\"}", "line 1", "ISO 8601")]
    [InlineData("a.yml", "nlu:\n- intent: a\n  intent: b\n", "line 3", "YAML")]
    [InlineData("a.yml", "nlu: [", "line 2", "YAML")]
    [InlineData("a.yml", "stories: []", "line 1", "nlu")]
    [InlineData("a.yml", "- nlu", "line 1", "key: value")]
    [InlineData("a.yml", "nlu: []\n---\nnlu: []\n", "line 1", "one document")]
    [InlineData("a.yml", "nlu: text", "line 1", "list")]
    [InlineData("a.yml", "nlu:\n- hello\n", "line 2", "entry")]
    [InlineData("a.yml", "nlu:\n- intent: a\n", "line 2", "without examples")]
    [InlineData("a.yml", "nlu:\n- intent: [a]\n", "line 2", "'intent'")]
    [InlineData("a.yml", "nlu:\n- intent: a\n  examples: |\n    - hi\n    ho\n", "line 5", "- ")]
    [InlineData("a.yml", "nlu:\n- intent: a\n  examples: >\n    - hi\n    - ho\n", "line 3", "folds")]
    [InlineData("a.yml", "nlu:\n- intent: a\n  examples:\n    b: c\n", "line 4", "examples")]
    [InlineData("a.yml", "nlu:\n- intent: a\n  examples:\n  - metadata: x\n", "line 4", "without text")]
    [InlineData("a.yml", "nlu:\n- examples: |\n    - hi\n", "line 2", "neither")]
    [InlineData("a.yml", "a: &x [1]\nnlu: *x\n", "line 2", "alias")]
    [InlineData("a.yml", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", "line 2", "alias")]
    [InlineData("a.yml", "nlu:\n  <<: {a: b}\n", "line 2", "list")]
    public void Data_with_a_mistake_is_refused_as_a_whole_with_file_line_and_cure(string name, string content, string line, string problem)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => TrainingData.Read(_folder.Write(name, content)));

        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(line + " ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("intents/price.json", "{\"name\":7}", "price.json, line 1")]
    [InlineData("intents/price.json", "{}", "'name'")]
    [InlineData("intents/price.json", "{\"name\":\"a\",\"fallbackIntent\":\"yes\"}", "fallbackIntent")]
    [InlineData("intents/price.json", "[]", "object")]
    [InlineData("intents/price_usersays_en.json", "{}", "list")]
    [InlineData("intents/price_usersays_en.json", "[\n{\"data\":[{\"text\":\"hi\"}]},\n{}\n]", "line 3")]
    [InlineData("intents/price_usersays_en.json", "[\n{\"data\":[\n{\"text\":1}]}\n]", "line 2")]
    [InlineData("intents/price_usersays_en.json", "[{\"data\":[]}]", "no text")]
    [InlineData("intents/price_usersays_en.json", "[{\"data\":[{\"text\":\"a\",\"text\":\"b\"}]}]", "twice")]
    [InlineData("intents/lost_usersays_en.json", "[]", "lost.json")]
    [InlineData("agent.json", "{\"language\":\"fr\"}", "'fr'")]
    public void A_broken_export_of_dialogflow_is_refused_as_a_whole(string name, string content, string problem)
    {
        WriteAgent();
        _folder.Write(name, content);

        Assert.Contains(problem, Assert.Throws<InvalidDataException>(() => TrainingData.Read(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('[', "a.yml", "a: ")]
    [InlineData('{', "a.yml", "a: ")]
    [InlineData('[', "a.jsonl", "{\"text\": ")]
    public void Depth_without_end_is_refused_and_never_ends_the_process(char opening, string name, string start) =>
        Assert.Throws<InvalidDataException>(() => TrainingData.Read(_folder.Write(name, start + new string(opening, 200_000))));

    [Fact]
    public void Indented_depth_is_refused_too()
    {
        var yaml = string.Concat(Enumerable.Range(0, 500).Select(depth => new string(' ', depth) + "a:\n"));
        Assert.Contains("deep", Assert.Throws<InvalidDataException>(() => TrainingData.Read(_folder.Write("a.yml", yaml))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_refused()
    {
        var path = _folder.Write("a.csv", "");
        using (var file = File.OpenWrite(path))
        {
            file.SetLength((64 << 20) + 1);
        }

        Assert.Contains("64 MiB", Assert.Throws<InvalidDataException>(() => TrainingData.Read(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.jsonl")]
    [InlineData("a.yml")]
    public void Bytes_that_are_not_utf8_are_refused_with_their_line(string name)
    {
        var path = _folder.Write(name, [.. "text,intent\nok,affirm\n"u8, 0xC3, 0x28, .. "\n"u8]);
        Assert.Contains($"{name}, line 3 is not UTF-8", Assert.Throws<InvalidDataException>(() => TrainingData.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_and_a_missing_path_are_told_apart()
    {
        Assert.Contains("no labelled messages", Assert.Throws<InvalidDataException>(() => TrainingData.Read(_folder.Path)).Message, StringComparison.Ordinal);
        Assert.ThrowsAny<IOException>(() => TrainingData.Read(Path.Combine(_folder.Path, "gone.csv")));
    }

    [Fact]
    public void Noise_in_any_form_is_read_or_refused_and_nothing_else()
    {
        string[] pieces = ["nlu:", "\n", "- ", "intent: a", "  ", "examples: |", "&x", "*x", "{", "}", "[", "]", "\"", "'", "text", ",", "intent", ":", "!!int", "\t", "é", "<<", "? "];
        string[] names = ["a.yml", "a.csv", "a.jsonl", "a"];
        Gen.Select(Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 30], Gen.Int[0, names.Length - 1].Select(i => names[i])).Sample((content, name) =>
        {
            try
            {
                using var folder = new TemporaryFolder();
                TrainingData.Read(folder.Write(name, Encoding.UTF8.GetBytes(string.Concat(content))));
            }
            catch (InvalidDataException)
            {
                return;
            }
        }, iter: 1000);
    }

    public void Dispose() => _folder.Dispose();

    private void WriteAgent()
    {
        _folder.Write("agent.json", "{\"language\":\"en\"}");
        _folder.Write("package.json", "{\"version\":\"1.0.0\"}");
        _folder.Write("intents/price.json", "{\"id\":\"1\",\"name\":\"price\",\"fallbackIntent\":false,\"responses\":[]}");
        _folder.Write("intents/price_usersays_en.json", "[\n{\"data\":[{\"text\":\"how much is the \"},{\"text\":\"blue\",\"meta\":\"@colour\"},{\"text\":\" mug\"}],\"isTemplate\":false},\n{\"data\":[{\"text\":\"@sys.number:n mugs\"}],\"isTemplate\":true},\n{\"data\":[{\"text\":\"price please\"}]}\n]");
        _folder.Write("intents/price_usersays_de.json", "[]");
        _folder.Write("intents/Default Fallback.json", "{\"name\":\"Default Fallback\",\"fallbackIntent\":true}");
        _folder.Write("intents/Default Fallback_usersays_en.json", "[{\"data\":[{\"text\":\"weather in rome\"}]}]");
    }
}
