using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProductQA.Api.Messenger.Setup;

namespace ProductQA.Cli.Messenger;

/// <summary><c>messenger setup</c>: gives each page its greeting, menu, questions to begin with, and subscriptions. A second run changes nothing.</summary>
internal static class MessengerSetupVerb
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var page = PageChoice.Create();
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what would be set." };
        var verb = new Command("setup", "Give each page its greeting, menu, questions to begin with, and subscriptions.") { page, dryRun };
        verb.SetAction((arguments, cancellationToken) => PageChoice.RunAsync(
            arguments, arguments.GetValue(page), toAnswer: true, (shop, pages) => RunAsync(arguments, shop, pages, arguments.GetValue(dryRun), cancellationToken), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, ShopHost shop, IReadOnlyList<ConnectedPage> pages, bool isDryRun, CancellationToken cancellationToken)
    {
        var questions = await shop.Get<IceBreakers>().ChooseAsync(cancellationToken);
        var setup = shop.Get<PageSetup>();
        var reports = new List<SetupReport>();
        foreach (var page in pages)
        {
            reports.Add(await setup.RunAsync(page, questions, isDryRun, cancellationToken));
        }

        VerbResult.Print(arguments, new Result(reports, isDryRun), result => string.Join("\n\n", result.Pages.Select(report => Text(report, isDryRun))));
        return reports.Exists(report => report.Cure.Length > 0) ? VerbResult.Failed : VerbResult.Done;
    }

    private static string Text(SetupReport report, bool isDryRun)
    {
        var verb = isDryRun ? "To set" : report.Done ? "Set" : "Not set";
        string[] lines =
        [
            $"Page {report.Page} {report.Name}".TrimEnd(),
            .. report.Subscribe.Count > 0 ? [$"  {verb}, subscription: {string.Join(", ", report.Subscribe)}"] : Array.Empty<string>(),
            .. report.Profile.Count > 0 ? [$"  {verb}, profile: {report.Profile.ToJsonString(Format)}"] : Array.Empty<string>(),
            report.Cure.Length > 0 ? $"  {report.Cure}" : report.Subscribe.Count + report.Profile.Count == 0 ? "  Everything is as it should be." : "",
        ];
        return string.Join('\n', lines).TrimEnd();
    }

    private sealed record Result(IReadOnlyList<SetupReport> Pages, bool DryRun);
}
