using ProductQA.Search.Evaluation;
using ProductQA.Search.Evidence;

namespace ProductQA.Search.Tests.Evidence;

/// <summary>Floors on whole files of questions. The public file was never fitted on.</summary>
public sealed class AnswerQualityTests
{
    [Fact]
    public void Picks_the_attribute_on_the_public_questions()
    {
        var file = Path.Combine(Root(), "..", "shared", "data", "attribute-questions", "semipqa-dev.jsonl");
        if (!File.Exists(file))
        {
            Assert.Skip("needs ../shared/data/attribute-questions/semipqa-dev.jsonl");
        }

        var result = AnswerEvaluator.Evaluate(Read(file), new AttributeRanker());
        Assert.True(result.PAt1 >= 0.78, $"P@1 {result.PAt1}");
        Assert.True(result.Mrr >= 0.85, $"MRR {result.Mrr}");
        Assert.True(result.AbstainRecall >= 0.65, $"abstained {result.AbstainRecall}");
    }

    [Fact]
    public void Confidence_is_the_share_of_right_answers_on_our_own_questions()
    {
        var ranker = new AttributeRanker();
        var outcomes = AnswerEvaluator.Outcomes(Read(Path.Combine(Root(), "data", "eval", "attribute-questions-dev.jsonl")), ranker).ToList();
        foreach (var (low, high) in new[] { (0.0, 0.3), (0.3, 0.7), (0.7, 1.01) })
        {
            var bin = outcomes.Where(outcome => outcome.Best!.Confidence >= low && outcome.Best.Confidence < high).ToList();
            Assert.NotEmpty(bin);
            Assert.Equal(bin.Average(outcome => outcome.Best!.Confidence), (double)bin.Count(outcome => outcome.Rank == 1) / bin.Count, 0.12);
        }
    }

    [Fact]
    public void The_committed_weights_are_those_of_the_committed_questions()
    {
        var questions = Read(Path.Combine(Root(), "data", "eval", "attribute-questions-dev.jsonl"));
        Assert.Equal(File.ReadAllText(Path.Combine(Root(), "data", "lexicon", "attribute-weights.json")).Trim(), AttributeRankerTrainer.Fit(questions).Trim());
    }

    [Fact]
    public void Counts_right_and_wrong_and_abstained()
    {
        const string Lines = """
            {"id":"1","question":"what is the weight","attributes":[{"name":"Weight","value":"3 kg","relevant":true},{"name":"Colour","value":"Red","relevant":false}]}

            {"id":"2","question":"is there a discount for nurses","attributes":[{"name":"Weight","value":"3 kg","relevant":false}]}
            """;
        var result = AnswerEvaluator.Evaluate(AnswerEvaluator.Read(new StringReader(Lines)), new AttributeRanker());
        Assert.Equal((2, 1, 1.0, 1.0), (result.Questions, result.Unanswerable, result.PAt1, result.Mrr));
        Assert.Equal((1.0, 1.0, 0.0), (result.AbstainRecall, result.AbstainPrecision, result.FalseAbstain));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("{\"question\":\"x\"}")]
    public void A_bad_line_is_named(string line)
    {
        var fault = Assert.Throws<FormatException>(() => AnswerEvaluator.Read(new StringReader("\n" + line)).ToList());
        Assert.Contains("Line 2", fault.Message, StringComparison.Ordinal);
    }

    private static List<AttributeQuestion> Read(string file)
    {
        using var lines = File.OpenText(file);
        return [.. AnswerEvaluator.Read(lines)];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ProductQA.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
