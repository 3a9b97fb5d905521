using ProductQA.Api.Catalog.Synonyms;
using ProductQA.Search.Synonyms;

namespace ProductQA.Api.Tests.Catalog;

public sealed class SynonymFileTests
{
    [Fact]
    public void Rules_are_read_by_line_and_bad_ones_are_told_with_their_line()
    {
        var (rules, problems) = Read("# ours\ntv,television\n\n\"cell phone => smartphone\",mobile\nlonely\ncouch , sofa,settee\n");

        Assert.Equal(["tv, television", "cell phone => smartphone, mobile", "couch, sofa, settee"], rules.Select(rule => rule.ToString()));
        Assert.StartsWith("Line 5: ", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_comes_back_as_it_was_written()
    {
        var rules = Read("tv,television\ncell phone => smartphone,mobile\n").Rules;

        Assert.Equal(rules.Select(rule => rule.ToString()), Read(Written(rules)).Rules.Select(rule => rule.ToString()));
    }

    [Theory]
    [InlineData("=cmd|calc")]
    [InlineData("+1 phone")]
    [InlineData("-9 freezer")]
    [InlineData("@home")]
    public void A_cell_that_a_spreadsheet_would_run_is_written_as_text_and_read_back(string word)
    {
        var rule = SynonymRule.Of([word, "thing"]);

        var text = Written([rule]);

        Assert.StartsWith("'" + word, text.TrimStart('"'), StringComparison.Ordinal);
        Assert.Equal(rule.ToString(), Assert.Single(Read(text).Rules).ToString());
    }

    [Fact]
    public void Any_text_is_read_without_a_fault() => CsCheck.Check.Sample(CsCheck.Gen.String[CsCheck.Gen.Char["ab,\"\n\r=>#' "], 0, 80], text =>
    {
        var (rules, problems) = Read(text);
        Assert.All(problems, problem => Assert.StartsWith("Line ", problem, StringComparison.Ordinal));
        Assert.All(rules, rule => Assert.NotEmpty(rule.Words));
    });

    private static (List<SynonymRule> Rules, List<string> Problems) Read(string text)
    {
        using var reader = new StringReader(text);
        return SynonymFile.Read(reader);
    }

    private static string Written(IEnumerable<SynonymRule> rules)
    {
        using var writer = new StringWriter();
        SynonymFile.Write(writer, rules);
        return writer.ToString();
    }
}
