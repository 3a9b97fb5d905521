using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ProductQA.Nlu.Features;
using ProductQA.Nlu.Training;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents words</c>: distils a sentence encoder into the table of word vectors that the models are built on.</summary>
internal static class WordsVerb
{
    private static readonly DistillingOptions Defaults = new();

    private static readonly Option<DirectoryInfo> Encoder = new Option<DirectoryInfo>("--encoder")
    {
        Description = $"Folder of the sentence encoder: {SentenceEncoder.ModelFile} and {SentenceEncoder.VocabularyFile}.",
        Required = true,
    }.AcceptExistingOnly();

    private static readonly Option<FileInfo[]> Texts = new Option<FileInfo[]>("--texts")
    {
        Description = "Text files, one text a line, of the language and the trade.",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    }.AcceptExistingOnly();

    private static readonly Option<FileInfo> Out = new("--out") { Description = "Where the table goes.", Required = true };

    private static readonly Option<int> Seed = new("--seed") { Description = "Seed of shuffle and projection.", DefaultValueFactory = _ => Defaults.Seed };

    private static readonly Option<int> Dimensions = new("--dimensions") { Description = "Numbers in a vector, 8 to 1024.", DefaultValueFactory = _ => Defaults.Dimensions };

    public static Command Create()
    {
        var command = new Command("words", "Distil a sentence encoder into word vectors.") { Encoder, Texts, Out, Seed, Dimensions };
        command.SetAction(arguments => IntentsFailure.Guard(() => Run(arguments)));
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var start = Stopwatch.GetTimestamp();
        var options = Defaults with { Seed = arguments.GetValue(Seed), Dimensions = arguments.GetValue(Dimensions) };
        List<string> texts = [.. arguments.GetRequiredValue(Texts).SelectMany(file => File.ReadLines(file.FullName)).Where(line => line.Length > 0)];
        var words = WordVectorDistiller.Distil(arguments.GetRequiredValue(Encoder).FullName, texts, options, new ProgressLines());
        var file = arguments.GetRequiredValue(Out);
        using (var stream = file.Create())
        {
            words.Write(stream);
        }

        var result = new Distilled(words.Count, words.Dimensions, new FileInfo(file.FullName).Length, Stopwatch.GetElapsedTime(start).TotalSeconds);
        return VerbResult.Print(arguments, result, made => string.Create(CultureInfo.InvariantCulture, $"{made.Pieces} pieces, {made.Dimensions} dimensions, {made.Bytes / 1024} KiB, {made.Seconds:F0} s: {file.FullName}"));
    }

    private sealed record Distilled(int Pieces, int Dimensions, long Bytes, double Seconds);
}
