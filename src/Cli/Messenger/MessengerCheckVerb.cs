using System.CommandLine;
using ProductQA.Api.Messenger.Setup;

namespace ProductQA.Cli.Messenger;

/// <summary><c>messenger check</c>: whether everything is in order for each page, line by line, with the cure where it is not.</summary>
internal static class MessengerCheckVerb
{
    public static Command Create()
    {
        var page = PageChoice.Create();
        var verb = new Command("check", "Check token, permissions, subscription, webhook and profile of each page.") { page };
        verb.SetAction((arguments, cancellationToken) => PageChoice.RunAsync(
            arguments, arguments.GetValue(page), toAnswer: false, (shop, pages) => RunAsync(arguments, shop.Get<PageInspection>(), pages, cancellationToken), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, PageInspection inspection, IReadOnlyList<ConnectedPage> pages, CancellationToken cancellationToken)
    {
        var reports = new List<Checked>();
        foreach (var page in pages)
        {
            var report = await inspection.RunAsync(page, cancellationToken);
            reports.Add(new Checked(report.Page, report.Name, report.Checks));
        }

        VerbResult.Print(arguments, new Result(reports), result => string.Join("\n\n", result.Pages.Select(Text)));
        return reports.Exists(report => report.Checks.Any(check => check.Ok == false)) ? VerbResult.Failed : VerbResult.Done;
    }

    private static string Text(Checked page) => string.Join('\n', page.Checks.Select(Line).Prepend($"Page {page.Page} {page.Name}".TrimEnd()));

    private static string Line(PageCheck check) => $"  {Mark(check.Ok),-6}  {check.Name.Replace('_', ' '),-18}  {check.Cure}".TrimEnd();

    private static string Mark(bool? ok) => ok switch { true => "ok", false => "WRONG", _ => "?" };

    private sealed record Result(IReadOnlyList<Checked> Pages);

    private sealed record Checked(string Page, string Name, IReadOnlyList<PageCheck> Checks);
}
