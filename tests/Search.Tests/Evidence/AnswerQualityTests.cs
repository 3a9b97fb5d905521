using ProductQA.Search.Evaluation;
using ProductQA.Search.Evidence;

namespace ProductQA.Search.Tests.Evidence;

/// <summary>Floors on whole files of questions.</summary>
public sealed class AnswerQualityTests
{
    private const string Public = "attribute-questions/semipqa-dev.jsonl";

    /// <summary>With the shipped weights, which have seen these questions: a floor against breakage, not a promise.</summary>
    [Fact]
    public void Picks_the_attribute_on_the_public_questions()
    {
        var result = AnswerEvaluator.Evaluate(Read(SharedData.Require(Public)), new AttributeRanker());
        Assert.True(result.PAt1 >= 0.84, $"P@1 {result.PAt1}");
        Assert.True(result.Mrr >= 0.89, $"MRR {result.Mrr}");
        Assert.True(result.AbstainRecall >= 0.6, $"abstained {result.AbstainRecall}");
        Assert.True(result.FalseAbstain <= 0.13, $"left {result.FalseAbstain}");
    }

    [Fact]
    public void Learns_nothing_from_the_product_or_the_wording_of_a_held_out_question()
    {
        var questions = Read(Path.Combine(Root(), "data", "eval", "attribute-questions-dev.jsonl")).Take(150).ToList();
        var held = AttributeRankerTrainer.CrossValidate(questions);
        Assert.Equal(questions.Select(question => question.Id).Order(), held.Outcomes.Select(outcome => outcome.Question.Id).Order());
        Assert.Equal(held.Outcomes.Count(outcome => outcome.Question.IsAnswerable && outcome.Rank == 1), held.Figures.PAt1 * questions.Count(question => question.IsAnswerable), 6);

        // The same questions once more, as another file to learn from, may change nothing: all of them are of held-out products.
        var again = AttributeRankerTrainer.CrossValidate(questions, questions);
        Assert.Equal(held.Outcomes.Count, again.Outcomes.Count);
        Assert.InRange(again.Figures.PAt1, held.Figures.PAt1 - 0.05, held.Figures.PAt1 + 0.05);
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
    public void The_committed_weights_are_those_of_the_questions()
    {
        var own = Read(Path.Combine(Root(), "data", "eval", "attribute-questions-dev.jsonl"));
        var fitted = AttributeRankerTrainer.Fit(own, Read(SharedData.Require(Public)));
        Assert.Equal(File.ReadAllText(Path.Combine(Root(), "data", "lexicon", "attribute-weights.json")).Trim(), fitted.Trim());
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
