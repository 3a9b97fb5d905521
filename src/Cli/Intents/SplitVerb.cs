using System.CommandLine;
using System.Globalization;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Data.Splitting;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents split FILE</c>: writes train.csv, test.csv and, where asked, dev.csv, between which nothing leaks.</summary>
internal static class SplitVerb
{
    private const string ByTime = "time";
    private const string ByGroup = "group";

    private static readonly Argument<FileSystemInfo[]> Files = new Argument<FileSystemInfo[]>("FILE") { Description = "Labelled data, files or folders as for intents train.", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();

    private static readonly Option<DirectoryInfo> Out = new("--out") { Description = "Folder for the parts; it must not hold an earlier split.", Required = true };

    private static readonly Option<double> TestShare = new("--test-share") { Description = "Share of the rows for the test part, between 0 and 1.", DefaultValueFactory = _ => 0.2 };

    private static readonly Option<double> DevShare = new("--dev-share") { Description = "Share of the rows for the dev part, 0 to below 1.", DefaultValueFactory = _ => 0 };

    private static readonly Option<string> By = new Option<string>("--by")
    {
        Description = "group: rows that say the same stay together, each intent by shares. time: train on what came first, test on what came last.",
        DefaultValueFactory = _ => ByGroup,
    }.AcceptOnlyFromAmong(ByGroup, ByTime);

    private static readonly Option<int> Seed = new("--seed") { Description = "Seed of the deal by group.", DefaultValueFactory = _ => 1 };

    public static Command Create()
    {
        var command = new Command("split", "Split labelled data into training and test parts without leaks.") { Files, Out, TestShare, DevShare, By, Seed };
        command.SetAction(arguments => IntentsFailure.Guard(() => Run(arguments)));
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        var shares = new SplitShares(arguments.GetValue(TestShare), arguments.GetValue(DevShare));
        if (shares.FindMistake() is { } mistake)
        {
            throw new WrongArgumentException(mistake);
        }

        var rows = TrainingData.Read(arguments.GetRequiredValue(Files).Select(path => path.FullName)).Rows;
        var parts = arguments.GetValue(By) == ByTime ? DataSplit.ByTime(rows, shares) : DataSplit.ByGroup(rows, shares, arguments.GetValue(Seed));
        var written = Write(arguments.GetRequiredValue(Out).FullName, rows, parts);
        return VerbResult.Print(arguments, new SplitResult(written), result => string.Join('\n', result.Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Rows,7} rows in {part.File}"))));
    }

    private static List<SplitFile> Write(string directory, IReadOnlyList<LabelledUtterance> rows, SplitPart[] parts)
    {
        var files = Enum.GetValues<SplitPart>().ToDictionary(part => part, part => Path.Combine(directory, $"{part}.csv".ToLowerInvariant()));
        if (files.Values.FirstOrDefault(File.Exists) is { } earlier)
        {
            throw new InvalidDataException($"{earlier} is there already. A test part keeps its worth only while it stays the same: name another folder, or remove it.");
        }

        if (!parts.Contains(SplitPart.Test) || !parts.Contains(SplitPart.Train))
        {
            throw new InvalidDataException("The data is too small, or too much alike, for parts of these shares. Add rows or change --test-share.");
        }

        Directory.CreateDirectory(directory);
        var written = new List<SplitFile>();
        foreach (var (part, path) in files.Where(file => parts.Contains(file.Key)))
        {
            List<LabelledUtterance> members = [.. rows.Where((_, row) => parts[row] == part)];
            LabelledUtteranceWriter.Write(path, members);
            written.Add(new SplitFile(path, members.Count));
        }

        return written;
    }

    private sealed record SplitResult(IReadOnlyList<SplitFile> Parts);

    private sealed record SplitFile(string File, int Rows);
}
