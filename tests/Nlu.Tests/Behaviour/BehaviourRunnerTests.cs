using ProductQA.Nlu.Behaviour;

namespace ProductQA.Nlu.Tests.Behaviour;

public sealed class BehaviourRunnerTests
{
    private static readonly string[] Price = ["price"];

    [Theory]
    [InlineData(BehaviourType.Minimum, "price 0.9", null, null, "the expected intent")]
    [InlineData(BehaviourType.Minimum, "shipping 0.9", null, "price", "another intent")]
    [InlineData(BehaviourType.Minimum, "price 0.4", null, "price", "below the threshold nothing is understood")]
    [InlineData(BehaviourType.Directional, "shipping 0.9", "price 0.9", null, "only the changed text is judged")]
    [InlineData(BehaviourType.Directional, "price 0.9", "shipping 0.9", "price", "the changed text is judged")]
    public void A_case_is_judged_by_what_the_model_acts_on(BehaviourType type, string text, string? changed, string? expected, string reason)
    {
        var failures = Run(new BehaviourTest("n", type, [new BehaviourCase(text, Price, changed)], [], MustLowerConfidence: false));
        Assert.True(failures.SingleOrDefault()?.Expected == expected, reason);
    }

    [Theory]
    [InlineData("price 0.9", "price 0.6", null)]
    [InlineData("price 0.9", "shipping 0.9", "price as before")]
    [InlineData("price 0.4", "shipping 0.3", null)]
    public void Invariance_compares_with_the_plain_text_right_or_wrong(string text, string changed, string? expected) =>
        Assert.Equal(expected, Run(new BehaviourTest("n", BehaviourType.Invariance, [new BehaviourCase(text, [], changed)], [], MustLowerConfidence: false)).SingleOrDefault()?.Expected);

    [Theory]
    [InlineData("price 0.9", "price 0.8", null)]
    [InlineData("price 0.9", "price 0.9", "confidence below 0.900")]
    [InlineData("price 0.9", "shipping 0.7", "not shipping")]
    public void Direction_is_a_refused_intent_or_less_confidence(string text, string changed, string? expected) =>
        Assert.Equal(expected, Run(new BehaviourTest("n", BehaviourType.Directional, [new BehaviourCase(text, [], changed)], ["shipping"], MustLowerConfidence: true)).SingleOrDefault()?.Expected);

    [Fact]
    public void Suites_of_one_capability_are_counted_together()
    {
        var test = new BehaviourTest("n", BehaviourType.Minimum, [new BehaviourCase("price 0.9", Price), new BehaviourCase("shipping 0.9", Price)], [], MustLowerConfidence: false);
        var report = BehaviourRunner.Run(Understand, [new("a", [test]), new("b", [test]), new("a", [test, test])]);

        Assert.Equal([("a", 6, 3), ("b", 2, 1)], report.Capabilities.Select(result => (result.Capability, result.Cases, result.Failures)));
        Assert.Equal((8, 4, 0.5), (report.Cases, report.Failures, report.FailureRate));
    }

    [Fact]
    public void No_suites_are_refused() => Assert.Throws<ArgumentException>(() => BehaviourRunner.Run(Understand, []));

    private static IReadOnlyList<BehaviourFailure> Run(BehaviourTest test) => BehaviourRunner.Run(Understand, [new("c", [test])]).Capabilities[0].Tests[0].Failures;

    /// <summary>A model that says what the text says: "price 0.9".</summary>
    private static Understanding Understand(string text)
    {
        var parts = text.Split(' ');
        return new Understanding(text, [new RankedIntent(parts[0], double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture))], 0.5, []);
    }
}
