using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Tests.Training;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Evaluation;

public sealed class TestRowsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("productqa-testrows").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_file_that_no_model_has_seen_is_taken_whole() =>
        Assert.Equal((30, 0), Size(TestRows.Read(Csv("test.csv", Fresh(30)), Model("train.csv"))));

    [Fact]
    public void Rows_that_were_trained_on_are_left_out_however_they_are_written() =>
        Assert.Equal((40, 2), Size(TestRows.Read(Csv("test.csv", [.. Fresh(40), "How much is THE lamp", " refund  the lamp  please"]), Model("train.csv"))));

    [Fact]
    public void A_file_with_too_many_such_rows_is_refused()
    {
        string[] seen = ["how much is the lamp", "refund the lamp please", "hello"];
        var refusal = Assert.Throws<InvalidDataException>(() => TestRows.Read(Csv("test.csv", [.. Fresh(40), .. seen]), Model("train.csv")));
        Assert.Contains("3 of its 43 rows", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_training_file_itself_is_refused()
    {
        var model = Model("train.csv");
        File.Delete(Path.Combine(model, "texts.sha256"));
        File.Copy(Path.Combine(_root, "train.csv"), Path.Combine(_root, "renamed.csv"));

        var refusal = Assert.Throws<InvalidDataException>(() => TestRows.Read(Path.Combine(_root, "renamed.csv"), model));
        Assert.Contains("on this very file", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_an_earlier_release_knows_no_texts()
    {
        var model = Model("train.csv");
        File.Delete(Path.Combine(model, "texts.sha256"));
        Assert.Equal((3, 0), Size(TestRows.Read(Csv("test.csv", ["how much is the lamp", "hello", "hey"]), model)));
    }

    private static (int Rows, int LeftOut) Size(TestRows rows) => (rows.Rows.Count, rows.LeftOut);

    private static string[] Fresh(int count) => [.. Enumerable.Range(0, count).Select(number => $"a text number {number} that is new")];

    private string Csv(string name, IEnumerable<string> texts)
    {
        var path = Path.Combine(_root, name);
        File.WriteAllText(path, "text,intent\n" + string.Concat(texts.Select(text => $"{text},price\n")));
        return path;
    }

    private string Model(string trainedOn)
    {
        var data = ModelDirectory.Describe(Csv(trainedOn, ToyShop.InScope.Select(row => row.Text)), ToyShop.InScope.Count);
        var directory = Path.Combine(_root, "model");
        ModelDirectory.Save(directory, ToyShop.Train(), ToyShop.InScope, new ModelOrigin([data], new TrainingOptions(), DateTimeOffset.UnixEpoch));
        return directory;
    }
}
