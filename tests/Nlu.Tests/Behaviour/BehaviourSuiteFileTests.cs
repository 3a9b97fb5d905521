using ProductQA.Nlu.Behaviour;

namespace ProductQA.Nlu.Tests.Behaviour;

public sealed class BehaviourSuiteFileTests
{
    [Fact]
    public void A_suite_is_read_with_its_changed_texts()
    {
        var suite = Parse("""
            capability: spelling
            tests:
            - name: wishes are understood
              type: minimum
              texts:
                price: [how much, what does it cost]
                greeting: [hi]
            - name: capitals do not matter
              type: invariance
              change: [capitals, no_punctuation]
              texts:
              - "is it red?"
              - hello
            - name: a no is no yes
              type: directional
              expect_not: [affirm]
              expect_confidence: lower
              texts:
              - {text: yes, changed: no}
            """);

        Assert.Equal("spelling", suite.Capability);
        Assert.Equal(["price", "price", "greeting"], suite.Tests[0].Cases.Select(one => Assert.Single(one.Expected)));
        Assert.Equal(["IS IT RED?", "is it red", "HELLO"], suite.Tests[1].Cases.Select(one => one.Changed));
        Assert.Equal([new BehaviourCase("yes", suite.Tests[2].Cases[0].Expected, "no", "by hand")], suite.Tests[2].Cases);
        Assert.True(suite.Tests[2].MustLowerConfidence);
    }

    [Theory]
    [InlineData("tests: []", "'capability'")]
    [InlineData("capability: a", "'tests'")]
    [InlineData("capability: a\ntests: []", "line 2 has an empty list")]
    [InlineData("capability: a\ntests: [b]", "line 2 is not a test")]
    [InlineData("capability: [a]\ntests: [b]", "not text")]
    [InlineData("capability: a\ntests:\n- type: minimum\n  expect: b\n  texts: [c]", "line 3 begins a test without the key 'name'")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: maximum\n  expect: b\n  texts: [c]", "'maximum'")]
    [InlineData("capability: a\ntests:\n- name: n\n  expect: b\n  texts: [c]", "minimum, invariance and directional")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: minimum\n  expects: b\n  texts: [c]", "'expects'")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: minimum\n  texts: [c]", "expects nothing")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: minimum\n  expect: b", "'texts'")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: minimum\n  expect: b\n  texts: []", "empty")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: minimum\n  expect: b\n  texts: ['']", "no text")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: minimum\n  expect: b\n  texts: [{text: c}]", "'changed'")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: minimum\n  expect: b\n  texts: [{text: c, changed: d}]", "minimum test with changed")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: invariance\n  texts: [c]", "without a change")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: invariance\n  change: capitals\n  expect: b\n  texts: [c]", "expects something")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: invariance\n  change: magic\n  texts: [c]", "'magic'")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: invariance\n  change: capitals\n  texts: [C, D]", "none of whose texts")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: directional\n  change: capitals\n  texts: [c]", "expects nothing")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: directional\n  change: capitals\n  expect_confidence: higher\n  texts: [c]", "lower")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: minimum\n  seed: -1\n  expect: b\n  texts: [c]", "seed")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: minimum\n  texts: {? [x] : [c]}", "name that is not text")]
    [InlineData("capability: a\ntests:\n- name: n\n  type: minimum\n  texts: {price: c}", "no list")]
    [InlineData("capability: &a x\ntests: *a", "alias")]
    public void A_suite_that_would_check_nothing_or_contradicts_itself_is_refused_with_its_line(string suite, string problem)
    {
        var refusal = Assert.Throws<InvalidDataException>(() => Parse(suite));
        Assert.Contains("own.yml, line ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_suites_cover_at_least_twelve_behaviours_with_fifteen_texts_and_only_our_intents()
    {
        var suites = BehaviourSuiteFile.Read(FindSuites());
        var tests = suites.SelectMany(suite => suite.Tests).ToList();

        Assert.True(tests.Count >= 12);
        Assert.All(tests, test => Assert.True(test.Cases.Select(one => one.Text).Distinct().Count() >= 15, test.Name));
        Assert.All(tests.SelectMany(test => test.Cases.SelectMany(one => one.Expected).Concat(test.Refused)), intent => Assert.Contains(intent, IntentNames.All));
    }

    private static BehaviourSuite Parse(string suite) => BehaviourSuiteFile.Parse(suite, "own.yml");

    private static string FindSuites()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "data", "nlu", "behaviour")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "data", "nlu", "behaviour");
    }
}
