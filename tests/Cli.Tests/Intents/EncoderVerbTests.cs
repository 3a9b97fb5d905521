using ProductQA.Nlu.Tests.Features;

namespace ProductQA.Cli.Tests.Intents;

public sealed class EncoderVerbTests : IDisposable
{
    /// <summary>Enough for an intent to have a threshold of its own.</summary>
    private static readonly string ManyRows = TinyShop.TrainFile + string.Concat(Enumerable.Repeat(TinyShop.TrainFile["text,intent\n".Length..], 3));

    private readonly ProductQaProgram _program = new();

    [Fact]
    public async Task WordsDistilsAnEncoderIntoATable()
    {
        var texts = _program.FileWith("texts.txt", string.Join("\n\n", TinyEncoder.Texts()));
        var table = _program.PathOf("words.bin");
        var run = await _program.RunAsync(null, "intents", "words", "--encoder", TinyEncoder.Write(_program.PathOf("encoder")), "--texts", texts, "--out", table, "--dimensions", "8");

        Assert.True(run.Code == 0, run.Errors);
        Assert.Equal((TinyEncoder.Words.Count, 8), (run.Json.GetProperty("pieces").GetInt32(), run.Json.GetProperty("dimensions").GetInt32()));
        Assert.Equal(new FileInfo(table).Length, run.Json.GetProperty("bytes").GetInt64());
        Assert.True(run.Json.GetProperty("seconds").GetDouble() > 0);
        Assert.Contains("Pass 1 of 8: mean squared distance to the encoder", run.Errors, StringComparison.Ordinal);
        using var stream = File.OpenRead(table);
        Assert.Equal(8, Nlu.Features.WordVectors.Read(stream).Dimensions);
    }

    [Theory]
    [InlineData("17", "17 dimensions are more than the 16 of the encoder")]
    [InlineData("7", "7 dimensions cannot be; give 8 to 1024")]
    public async Task WordsRefusesDimensionsThatCannotBeAndWritesNothing(string dimensions, string cure)
    {
        var texts = _program.FileWith("texts.txt", string.Join('\n', TinyEncoder.Texts()));
        var run = await _program.RunAsync(null, "intents", "words", "--encoder", TinyEncoder.Write(_program.PathOf("encoder")), "--texts", texts, "--out", _program.PathOf("words.bin"), "--dimensions", dimensions);

        Assert.Equal(1, run.Code);
        Assert.Contains(cure, run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_program.PathOf("words.bin")));
    }

    [Fact]
    public async Task TrainTakesAnEncoderAndPrintsThresholdsOfAStatedError()
    {
        var (rows, encoder) = (_program.FileWith("rows.csv", ManyRows), TinyEncoder.Write(_program.PathOf("encoder")));
        var run = await _program.RunAsync(null, "intents", "train", "--data", rows, "--out", _program.PathOf("model"), "--encoder", encoder, "--threshold-max-error", "0.1", "--folds", "2");

        Assert.True(run.Code == 0, run.Errors);
        Assert.InRange(run.Json.GetProperty("threshold").GetDouble(), run.Json.GetProperty("threshold_interval").GetProperty("low").GetDouble(), run.Json.GetProperty("threshold_interval").GetProperty("high").GetDouble());
        var (thresholds, intervals) = (run.Json.GetProperty("thresholds"), run.Json.GetProperty("threshold_intervals"));
        Assert.NotEmpty(thresholds.EnumerateObject());
        Assert.All(thresholds.EnumerateObject(), intent => Assert.InRange(intent.Value.GetDouble(), 0, intervals.GetProperty(intent.Name).GetProperty("high").GetDouble()));
        Assert.Equal(encoder, (await File.ReadAllTextAsync(_program.PathOf("model/encoder.txt"), TestContext.Current.CancellationToken)).Trim());

        Directory.Delete(encoder, recursive: true);
        var gone = await _program.RunAsync(null, "intents", "evaluate", "--model", _program.PathOf("model"), "--test", rows);
        Assert.Equal(1, gone.Code);
        Assert.Contains("write its folder into that file", gone.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABadTableOfActsIsRefusedBeforeTraining()
    {
        var (rows, acts) = (_program.FileWith("rows.csv", TinyShop.TrainFile), _program.FileWith("own.csv", "label,intent,act\nprice,prize,answer\n"));
        var run = await _program.RunAsync(null, "intents", "train", "--data", rows, "--out", _program.PathOf("model"), "--acts", acts);

        Assert.Equal(1, run.Code);
        Assert.Contains("own.csv, line 2", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Training on", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_program.PathOf("model")));
    }

    public void Dispose() => _program.Dispose();
}
