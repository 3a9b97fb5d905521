using System.Globalization;

namespace ProductQA.Nlu.Behaviour;

/// <summary>Runs behaviour suites and judges by what the model acts on: the intent with the threshold applied.</summary>
public static class BehaviourRunner
{
    /// <summary>Runs suites on an engine.</summary>
    /// <exception cref="ArgumentException">There are no suites.</exception>
    public static BehaviourReport Run(NluEngine engine, IReadOnlyList<BehaviourSuite> suites) => Run(text => engine.Understand(text), suites);

    internal static BehaviourReport Run(Func<string, Understanding> understand, IReadOnlyList<BehaviourSuite> suites)
    {
        if (suites.Count == 0)
        {
            throw new ArgumentException("There are no behaviour suites to run.", nameof(suites));
        }

        List<CapabilityResult> capabilities =
        [
            .. suites.GroupBy(suite => suite.Capability, StringComparer.Ordinal)
                .Select(group => RunCapability(understand, group.Key, group.SelectMany(suite => suite.Tests))),
        ];
        return new BehaviourReport(capabilities.Sum(result => result.Cases), capabilities.Sum(result => result.Failures), capabilities);
    }

    private static CapabilityResult RunCapability(Func<string, Understanding> understand, string capability, IEnumerable<BehaviourTest> tests)
    {
        List<BehaviourTestResult> results = [.. tests.Select(test => RunTest(understand, test))];
        return new CapabilityResult(capability, results.Sum(result => result.Cases), results.Sum(result => result.Failures.Count), results);
    }

    private static BehaviourTestResult RunTest(Func<string, Understanding> understand, BehaviourTest test) =>
        new(test.Name, test.Type, test.Cases.Count, [.. test.Cases.Select(one => Judge(understand, test, one)).OfType<BehaviourFailure>()]);

    /// <summary>Null when the case passes.</summary>
    private static BehaviourFailure? Judge(Func<string, Understanding> understand, BehaviourTest test, BehaviourCase one)
    {
        var plain = understand(one.Text);
        var judged = one.Changed is null ? plain : understand(one.Changed);
        return FindFault(test, one.Expected, plain, judged) is { } fault
            ? new BehaviourFailure(one.Text, one.Changed, fault, judged.Intent, judged.Top.Confidence)
            : null;
    }

    private static string? FindFault(BehaviourTest test, IReadOnlyList<string> expected, Understanding plain, Understanding judged)
    {
        if (test.Type == BehaviourType.Invariance)
        {
            return judged.Intent == plain.Intent ? null : $"{plain.Intent} as before";
        }

        if (expected.Count > 0 && !expected.Contains(judged.Intent))
        {
            return string.Join(" or ", expected);
        }

        if (test.Refused.Contains(judged.Intent))
        {
            return "not " + string.Join(" nor ", test.Refused);
        }

        return test.MustLowerConfidence && judged.Top.Confidence >= plain.Top.Confidence
            ? string.Create(CultureInfo.InvariantCulture, $"confidence below {plain.Top.Confidence:F3}")
            : null;
    }
}
