using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ProductQA.Cli.Intents.Report;
using ProductQA.Search.Evaluation;

namespace ProductQA.Cli.Answers.Report;

/// <summary>Writes what became of each question: a page (.html) or a tab-separated table (any other name).</summary>
internal static class AnswersReportFile
{
    public static void Write(FileInfo file, AnswersReportInput input)
    {
        file.Directory!.Create();
        if (file.Extension.Equals(".html", StringComparison.OrdinalIgnoreCase))
        {
            File.WriteAllText(file.FullName, RenderAsync(AnswersReportContent.Of(input)).GetAwaiter().GetResult());
        }
        else
        {
            File.WriteAllLines(file.FullName, input.Outcomes.Select(Line));
        }

        Console.Error.WriteLine($"Report: {file.FullName}");
    }

    public static async Task<string> RenderAsync(AnswersReportContent content)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(AnswersReportPage.Content)] = content, [nameof(AnswersReportPage.Style)] = ReportFiles.ReadStyle() });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<AnswersReportPage>(parameters)).ToHtmlString());
    }

    private static string Line(AnswerOutcome outcome) => string.Create(
        CultureInfo.InvariantCulture,
        $"{outcome.Question.Id}\t{outcome.Rank}\t{outcome.Best?.Confidence:0.000}\t{outcome.Question.Question}\t{outcome.Best?.Fact.Field}\t{string.Join(" | ", outcome.Question.Attributes.Where(one => one.Relevant).Select(one => one.Name))}");
}
