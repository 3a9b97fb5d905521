using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing.LanguageModel;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

/// <summary>A guard that refuses all would be safe and useless: of true rewordings at least nine in ten must go out.</summary>
public sealed class LanguageModelTrueRewordingTests(ITestOutputHelper output)
{
    private const double Floor = 0.9;

    [Fact]
    public void Of_true_rewordings_nine_in_ten_go_out() => Measure(TrueRewordings.First, fewest: 120);

    [Fact]
    public void Of_those_that_the_guard_was_not_built_with_nine_in_ten_go_out() => Measure(TrueRewordings.HeldOut, fewest: 50);

    private void Measure(IReadOnlyList<(Outcome Outcome, string[] Texts)> rewordings, int fewest)
    {
        var judged = rewordings.SelectMany(rewording => rewording.Texts.Select(text => (Answer: Answer(rewording.Outcome), Text: text))).Select(row => (row.Answer, row.Text, Verdict: FactGuard.Check(row.Answer, row.Text))).ToList();
        foreach (var (answer, text, verdict) in judged.Where(row => row.Verdict != GuardVerdict.Passed))
        {
            output.WriteLine($"{verdict}: {text} << {answer.Template}");
        }

        var passed = judged.Count(row => row.Verdict == GuardVerdict.Passed);
        output.WriteLine($"{passed} of {judged.Count} true rewordings of {rewordings.Count} answers pass ({(double)passed / judged.Count:P1})");
        Assert.InRange(judged.Count, fewest, int.MaxValue);
        Assert.InRange((double)passed / judged.Count, Floor, 1);
    }

    private static AnswerToReword Answer(Outcome outcome) => AnswerToReword.Of(RewordingBench.Template(outcome).Replies, outcome)!;
}
