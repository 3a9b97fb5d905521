using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing.LanguageModel;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

/// <summary>A language model that lies in every way we know, about everything that the sample shop can say.</summary>
public sealed class LanguageModelLieTests(RewordingBench bench, ITestOutputHelper output) : IClassFixture<RewordingBench>
{
    private const int FewestKinds = 40;

    private const int FewestTries = 1_000;

    // Primes, so that every kind of answer is among them.
    private const int WireEvery = 181;

    private const int GuardEvery = 59;

    [Fact]
    public async Task Of_a_thousand_lies_at_the_wire_none_reaches_a_shopper()
    {
        var tries = Tries(SampleAnswers.All.Where((_, at) => at % WireEvery == 0)).ToList();
        var through = new List<string>();
        foreach (var (outcome, _, lie) in tries)
        {
            bench.Server.Says = _ => lie.Text;
            var template = RewordingBench.Template(outcome).Replies[0].Text;
            if (await bench.WordsAsync(outcome) != template)
            {
                through.Add($"{lie.Kind}: {lie.Text} << {template}");
            }
        }

        Report(tries.Count, tries.Select(one => one.Lie.Kind).Distinct().Count(), through);
        Assert.Equal(tries.Count, bench.Server.Calls.Count);
        Assert.All(bench.Log, line => Assert.Contains("refused", line, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_every_lie_about_answers_of_every_product_none_passes_the_guard()
    {
        var tries = Tries(SampleAnswers.All.Where((_, at) => at % GuardEvery == 0)).ToList();
        var through = tries.Where(one => FactGuard.Check(one.Answer, one.Lie.Text.Trim()) == GuardVerdict.Passed).Select(one => $"{one.Lie.Kind}: {one.Lie.Text} << {one.Answer.Template}").ToList();

        Report(tries.Count, tries.Select(one => one.Lie.Kind).Distinct().Count(), through);
    }

    private void Report(int tries, int kinds, List<string> through)
    {
        output.WriteLine($"{tries} tries of {kinds} kinds of false or unfit text: {through.Count} went through");
        through.Take(200).ToList().ForEach(output.WriteLine);
        Assert.InRange(tries, FewestTries, int.MaxValue);
        Assert.InRange(kinds, FewestKinds, int.MaxValue);
        Assert.Empty(through);
    }

    /// <summary>Every kind that applies, on the template and on the same with "it" in place of the name.</summary>
    private static IEnumerable<(Outcome Outcome, AnswerToReword Answer, (string Kind, string Text) Lie)> Tries(IEnumerable<Outcome> outcomes) =>
        from outcome in outcomes
        let answer = AnswerToReword.Of(RewordingBench.Template(outcome).Replies, outcome)
        where answer is not null
        from sentence in Sentences(answer)
        from lie in Lie.All
        let text = lie.Of(sentence, answer)
        where text is not null && text != sentence
        select (outcome, answer, (lie.Kind, text));

    private static IEnumerable<string> Sentences(AnswerToReword answer) => new[]
    {
        answer.Template,
        answer.ProductName.Length == 0 ? answer.Template : answer.Template.Replace("The " + answer.ProductName, "It", StringComparison.Ordinal).Replace("the " + answer.ProductName, "it", StringComparison.Ordinal),
    }.Distinct();
}
