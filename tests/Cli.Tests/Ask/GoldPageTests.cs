using ProductQA.Cli.Ask.Gold;

namespace ProductQA.Cli.Tests.Ask;

public sealed class GoldPageTests
{
    [Fact]
    public async Task What_shoppers_and_files_say_stays_text()
    {
        const string hostile = "<script>alert(1)</script>\u202E\"><img src=x onerror=alert(1)>";
        var turn = new GoldTurn { Id = hostile, Text = hostile, Expect = "answer", ProductId = hostile, Contains = [hostile] };
        var html = await PageAsync(new GoldResult(hostile, hostile, 2, turn, MadeAnswers.Of("answer", hostile, "lamp")));

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u202E', html);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_and_missed_questions_are_listed_and_right_ones_are_not()
    {
        var html = await PageAsync(Result("the wrong one", "answer"), Result("the missed one", "abstain"), Result("the right one", "answer", "1.3 kg"));

        Assert.Contains("the wrong one", html, StringComparison.Ordinal);
        Assert.Contains("the missed one", html, StringComparison.Ordinal);
        Assert.DoesNotContain("the right one", html, StringComparison.Ordinal);
        Assert.Contains("33.3 %", html, StringComparison.Ordinal);
    }

    private static GoldResult Result(string text, string act, string reply = "") =>
        new(text, "facts", 1, new GoldTurn { Text = text, Expect = "answer", Contains = ["1.3 kg"] }, MadeAnswers.Of(act, reply, "lamp"));

    private static Task<string> PageAsync(params GoldResult[] results) => GoldReport.RenderAsync(GoldFigures.Of(results), results, DateTimeOffset.UnixEpoch);
}
