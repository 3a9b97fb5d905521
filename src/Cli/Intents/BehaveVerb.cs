using System.CommandLine;
using System.Globalization;
using System.Text;
using ProductQA.Nlu;
using ProductQA.Nlu.Behaviour;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents behave</c>: tests what a model must do whatever its accuracy: bear typos, capitals and manners, heed a "not", know what is no business of ours.</summary>
internal static class BehaveVerb
{
    private const int ShownFailures = 5;

    private static readonly Option<DirectoryInfo> Model = new Option<DirectoryInfo>("--model") { Description = "Folder of the model.", Required = true }.AcceptExistingOnly();

    private static readonly Option<FileSystemInfo[]> Suite = new Option<FileSystemInfo[]>("--suite")
    {
        Description = "Behaviour suites, files or folders of .yml files, instead of the shipped ones.",
        AllowMultipleArgumentsPerToken = true,
    }.AcceptExistingOnly();

    private static readonly Option<double> MaxFailures = new("--max-failures")
    {
        Description = "Exit with 1 when a larger share of the cases of any capability fails, 0 to 1.",
        DefaultValueFactory = _ => 1,
    };

    public static Command Create()
    {
        var command = new Command("behave", "Test a model's behaviour by capability: spelling, negation, word order, manners, out of scope.") { Model, Suite, MaxFailures };
        command.SetAction(arguments => IntentsFailure.Guard(() => Run(arguments)));
        return command;
    }

    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "data", "nlu", "behaviour");

    /// <summary>The shipped suites on a model that has our intents; nothing is tried on a model of another taxonomy.</summary>
    public static BehaviourReport RunShipped(NluEngine engine) =>
        IntentNames.All.All(intent => intent == IntentNames.OutOfScope || engine.Intents.Contains(intent))
            ? BehaviourRunner.Run(engine, [.. BehaviourSuiteFile.Read(Shipped)])
            : new BehaviourReport(0, 0, []);

    private static int Run(ParseResult arguments)
    {
        var most = arguments.GetValue(MaxFailures);
        if (most is not (>= 0 and <= 1))
        {
            throw new WrongArgumentException("--max-failures must be from 0 to 1.");
        }

        string[] files = arguments.GetValue(Suite) is { Length: > 0 } own ? [.. own.Select(path => path.FullName)] : [Shipped];
        var report = BehaviourRunner.Run(NluEngine.Load(arguments.GetRequiredValue(Model).FullName), [.. files.SelectMany(BehaviourSuiteFile.Read)]);
        VerbResult.Print(arguments, report, ToText);
        string[] over = [.. report.Capabilities.Where(result => result.FailureRate > most).Select(result => result.Capability)];
        return over.Length == 0 ? VerbResult.Done : VerbResult.Fail(string.Create(CultureInfo.InvariantCulture, $"More than {most:P0} of the cases fail in: {string.Join(", ", over)}."));
    }

    private static string ToText(BehaviourReport report)
    {
        var text = new StringBuilder();
        foreach (var capability in report.Capabilities)
        {
            text.Append(CultureInfo.InvariantCulture, $"{capability.Capability}: {capability.Failures} of {capability.Cases} fail ({capability.FailureRate:P1})\n");
            foreach (var test in capability.Tests)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {test.FailureRate,6:P0}  {test.Failures.Count,3} of {test.Cases,3}  {test.Name}\n");
                text.AppendJoin("", test.Failures.Take(ShownFailures).Select(failure => $"          {Oneline(failure.Changed ?? failure.Text)} → {failure.Intent}, expected {failure.Expected}\n"));
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"In all {report.Failures} of {report.Cases} fail ({report.FailureRate:P1}).").ToString();
    }

    private static string Oneline(string text) => text.ReplaceLineEndings(" ⏎ ");
}
