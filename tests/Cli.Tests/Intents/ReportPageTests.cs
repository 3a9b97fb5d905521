using System.Text.Json;
using System.Text.RegularExpressions;
using ProductQA.Cli.Intents.Report;
using ProductQA.Nlu;
using ProductQA.Nlu.Evaluation;

namespace ProductQA.Cli.Tests.Intents;

/// <summary>The page itself: it stands alone, whatever shoppers wrote.</summary>
public sealed partial class ReportPageTests : IDisposable
{
    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "]]></style><!-- ",
        "' onmouseover='alert(1)",
        "abc\u202Egnp.exe\u2066\u200F",
        "bell\u0007 null\0 escape\u001B[31m line\r\nbreak",
        "lone \uD800 surrogate",
        "&lt;already&gt; &amp;",
        "😀👩‍👩‍👧 Привет مرحبا 你好",
        new string('x', 2000),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("report-");

    [Fact]
    public async Task HostileTextsAndLabelsStayText()
    {
        EvaluatedRow[] rows = [.. Hostile.SelectMany((text, i) => new[]
        {
            MadeReport.Row(text, text, text, 0.9), MadeReport.Row(text, text, Hostile[(i + 1) % Hostile.Length], 0.8), MadeReport.Row(text, IntentNames.OutOfScope, text, 0.7),
        })];
        var input = MadeReport.Of(rows) with
        {
            Model = Hostile[0],
            TestRows = Hostile[1],
            Against = Hostile[2],
            Comparison = new ModelComparison(MadeReport.Paired("all", 20, 10, 1, 3), [.. Hostile.Select(label => MadeReport.Paired(label, 20, 17, 7, 0))]),
            Behaviours = [.. Hostile.Select(text => new BehaviourResult(text, 3, 1, [text]))],
            DataWarnings = Hostile,
        };
        var html = await WriteAsync(input);

        AssertStandsAlone(html);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("&amp;lt;already&amp;gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain(html, letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'));
        Assert.DoesNotMatch("\u202E|\u2066|\u200F|&#x(202E|2066|200F|7|0|1B);", html);
        Assert.DoesNotContain(new string('x', 400), html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheJsonBesideThePageHoldsTheSame()
    {
        var input = MadeReport.Of(MadeReport.Row("how much", "price", "price", 0.9), MadeReport.Row("refund <now>", "returns", "price", 0.8), MadeReport.Row("hi\0", IntentNames.OutOfScope, "price", 0.1));
        var html = await WriteAsync(input);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(Page.FullName, ".json"), TestContext.Current.CancellationToken));
        var root = json.RootElement;

        Assert.Contains(root.GetProperty("summary").GetProperty("verdict").GetString()!, html, StringComparison.Ordinal);
        Assert.Equal(0.5, root.GetProperty("figures").GetProperty("in_scope_accuracy").GetDouble());
        Assert.Contains("50.0 %", html, StringComparison.Ordinal);
        Assert.Equal("refund <now>", root.GetProperty("mistakes")[0].GetProperty("text").GetString());
        Assert.Equal("returns", root.GetProperty("confused_pairs")[0].GetProperty("expected").GetString());
        Assert.Equal(2, root.GetProperty("coverage").GetProperty("chosen").GetProperty("answered").GetInt32());
        Assert.Equal(3, root.GetProperty("confusion").GetProperty("labels").GetArrayLength());
    }

    [Fact]
    public async Task ThePicturesSectionsAndTablesAreThere()
    {
        var html = await WriteAsync(MadeReport.Of(MadeReport.Row("how much", "price", "price", 0.9), MadeReport.Row("hm", "returns", "price", 0.8), MadeReport.Row("hi", IntentNames.OutOfScope, "price", 0.1)) with
        {
            Behaviours = [new BehaviourResult("typos", 8, 2, ["prise?"])],
            DataWarnings = ["2 rows are written twice."],
        });

        Assert.All(["Confusion matrix", "Can it be taken at its word?", "tell foreign messages from ours", "What does answering more cost?", "The measures", "Mistakes", "typos", "75 %", "2 rows are written twice."], part => Assert.Contains(part, html, StringComparison.Ordinal));
        Assert.DoesNotContain("Learning curve", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Before and after", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("price", 1)]
    [InlineData(IntentNames.OutOfScope, 0)]
    public async Task OneRowIsEnough(string label, double confidence) => AssertStandsAlone(await WriteAsync(MadeReport.Of(MadeReport.Row("x", label, "price", confidence))));

    [Fact]
    public async Task AHundredAndFiftyIntentsStaySmall()
    {
        var rows = Enumerable.Range(0, 6000).Select(i => MadeReport.Row(
            FormattableString.Invariant($"message {i} about something that a shopper of a large shop may want to know"), FormattableString.Invariant($"an_intent_with_a_name_{i % 150}"), FormattableString.Invariant($"an_intent_with_a_name_{i % 7 % 150}"), i % 101 / 100.0));
        var html = await WriteAsync(MadeReport.Of([.. rows]));

        Assert.InRange(html.Length, 100_000, 2_000_000);
        Assert.Contains("500 of", html, StringComparison.Ordinal);
        Assert.Contains("The 25 most confused labels of", html, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private FileInfo Page => new(Path.Combine(_folder.FullName, "new", "report.html"));

    private async Task<string> WriteAsync(ReportInput input)
    {
        await ReportFiles.WriteAsync(Page, input);
        return await File.ReadAllTextAsync(Page.FullName, TestContext.Current.CancellationToken);
    }

    /// <summary>No scripts, no handlers, nothing loaded: every picture is in the page, and there is one style.</summary>
    private static void AssertStandsAlone(string html)
    {
        Assert.StartsWith("<!doctype html>", html.TrimStart(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(?i)<(script|iframe|object|embed|link|base|a|svg|form)[\\s>]", html);
        Assert.DoesNotMatch("(?i)<[^>]*\\son[a-z]+\\s*=", html);
        Assert.DoesNotMatch("(?i)https?://|url\\(|@import", html);
        Assert.Single(StyleEnd().Matches(html));
        var pictures = Picture().Matches(html);
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.StartsWith("data:image/png;base64,iVBOR", picture.Groups["source"].Value, StringComparison.Ordinal));
        Assert.Equal(pictures.Count, AnyPicture().Count(html));
    }

    [GeneratedRegex("<img [^>]*?src=\"(?<source>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Picture();

    [GeneratedRegex("<img", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex AnyPicture();

    [GeneratedRegex("</style", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex StyleEnd();
}
