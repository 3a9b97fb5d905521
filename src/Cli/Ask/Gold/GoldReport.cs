using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ProductQA.Cli.Intents.Report;

namespace ProductQA.Cli.Ask.Gold;

/// <summary>Writes the page of an evaluation: one file that needs nothing beside it.</summary>
internal static class GoldReport
{
    public static async Task WriteAsync(FileInfo page, GoldFigures figures, IReadOnlyList<GoldResult> results, DateTimeOffset created)
    {
        var html = await RenderAsync(figures, results, created);
        page.Directory!.Create();
        await File.WriteAllTextAsync(page.FullName, html);
        await Console.Error.WriteLineAsync($"Report: {page.FullName}");
    }

    public static async Task<string> RenderAsync(GoldFigures figures, IReadOnlyList<GoldResult> results, DateTimeOffset created)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(GoldPage.Figures)] = figures,
            [nameof(GoldPage.Results)] = results,
            [nameof(GoldPage.Created)] = created,
            [nameof(GoldPage.Style)] = ReportFiles.ReadStyle(),
        });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<GoldPage>(parameters)).ToHtmlString());
    }
}
