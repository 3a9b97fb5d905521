using System.CommandLine;
using System.Globalization;
using System.Text;
using ProductQA.Api.Shadow;

namespace ProductQA.Cli.Intents;

/// <summary><c>intents shadow report</c>: how often the challenger would have understood live messages otherwise, with examples.</summary>
internal static class ShadowReportVerb
{
    public static Command Create()
    {
        var command = new Command("report", "Show where the challenger, or the last one there was, differs from the model that served.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
        return IntentsFailure.Guard(() =>
        {
            var challenger = IntentsRegistry.Open(arguments).ChallengerVersion;
            return shop.Get<ShadowStore>().Report(challenger) is { } report
                ? VerbResult.Print(arguments, report, ToText)
                : VerbResult.Print(arguments, new { Challenger = challenger, Turns = 0 }, seen => $"{seen.Challenger ?? "No challenger"} was tried on no message yet.");
        });
    }

    private static string ToText(ShadowReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Challenger {report.Challenger} beside {report.Serving}: {report.Turns} messages from {report.Since:yyyy-MM-dd HH:mm} to {report.Until:yyyy-MM-dd HH:mm} UTC\n");
        text.Append(CultureInfo.InvariantCulture, $"agreement {report.Agreement:P1}; understood {report.ServingCoverage:P1} by the model in service, {report.ChallengerCoverage:P1} by the challenger");
        foreach (var pair in report.Disagreements)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{pair.Count,5} × {pair.ServingIntent} → {pair.ChallengerIntent}");
            text.AppendJoin("", pair.Examples.Select(example => $"\n          {example.ReplaceLineEndings(" ")}"));
        }

        return text.ToString();
    }
}
