using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ProductQA.Cli.Intents.Report.Pictures;

namespace ProductQA.Cli.Intents.Report;

/// <summary>Writes the report: the page, and beside it the same as JSON. Both are made before either is written.</summary>
internal static class ReportFiles
{
    private const string NoFonts = "This machine has no fonts, so the pictures bear no words. Install one, such as the package fonts-dejavu-core, and run the command again.";

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Writes both and says where.</summary>
    public static void Write(FileInfo page, ReportInput input)
    {
        WriteAsync(page, input).GetAwaiter().GetResult();
        Console.Error.WriteLine($"Report: {page.FullName} and {JsonBeside(page)}");
    }

    public static async Task WriteAsync(FileInfo page, ReportInput input)
    {
        var content = ReportContent.Of(Canvas.HasFonts ? input : input with { DataWarnings = [.. input.DataWarnings, NoFonts] });
        var html = await RenderAsync(content);
        var json = JsonSerializer.Serialize(content, Format);
        page.Directory!.Create();
        await File.WriteAllTextAsync(page.FullName, html);
        await File.WriteAllTextAsync(JsonBeside(page), json + "\n");
    }

    private static string JsonBeside(FileInfo page) => Path.ChangeExtension(page.FullName, ".json");

    public static async Task<string> RenderAsync(ReportContent content)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ReportPage.Content)] = content, [nameof(ReportPage.Style)] = ReadStyle() });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ReportPage>(parameters)).ToHtmlString());
    }

    public static string ReadStyle()
    {
        using var stream = typeof(ReportFiles).Assembly.GetManifestResourceStream("ProductQA.Cli.Intents.Report.report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
