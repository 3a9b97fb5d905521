using CsCheck;
using ProductQA.Search.Passages;
using ProductQA.Search.Passages.Fitting;

namespace ProductQA.Search.Tests.Passages;

public sealed class QuotationRankerTests
{
    private static readonly Passage[] Manual =
    [
        Of(3, "Cleaning", "Unplug the kettle before you clean it. Descale the kettle once a month with vinegar or citric acid. Wipe the outside with a damp cloth."),
        Of(4, "Safety", "Never open the lid while water boils. Keep the cord away from children."),
        Of(7, "Questions", "Is the lid removable? No, the lid is fixed to the body by a hinge."),
        Of(9, "Technical data", "Weight: 1.2 kg\nCord length: 0.8 m\nPower: 2200 W"),
    ];

    [Theory]
    [InlineData("how often should I descale the kettle?", 3, "Descale the kettle once a month with vinegar or citric acid.")]
    [InlineData("how heavy is it", 9, "Weight: 1.2 kg")]
    [InlineData("how long is the cord?", 9, "Cord length: 0.8 m")]
    [InlineData("is the lid removable", 7, "Is the lid removable? No, the lid is fixed to the body by a hinge.")]
    public void The_sentence_that_answers_comes_first(string question, int page, string quoted)
    {
        var best = Rank(question)[0];

        Assert.Equal((page, quoted), (best.Passage.Page, best.Text));
        Assert.True(best.Confidence > 0.45, $"{best.Confidence}");
    }

    [Theory]
    [InlineData("does it come with a travel case?")]
    [InlineData("is it compatible with my tablet")]
    [InlineData("can I use it on a boat")]
    [InlineData("who designed the handle")]
    public void What_the_texts_do_not_say_is_not_quoted(string question) =>
        Assert.DoesNotContain(Rank(question), quotation => quotation.Confidence >= QuotationRanker.DefaultThreshold);

    [Fact]
    public void A_quotation_stands_word_for_word_in_its_passage() => Gen.Select(Gen.Int[0, 3], Gen.String[0, 60], Gen.Int[0, 40]).Sample((at, noise, cut) =>
        Assert.All(
            new QuotationRanker().Rank(Manual[at].Text[..Math.Min(cut, Manual[at].Text.Length)] + noise, [.. Manual, Of(1, "", noise)]),
            quotation =>
            {
                Assert.Contains(quotation.Text, quotation.Passage.Text, StringComparison.Ordinal);
                Assert.InRange(quotation.Confidence, 0, 1);
            }));

    [Fact]
    public void Odd_questions_and_no_passages_give_nothing()
    {
        Assert.Empty(new QuotationRanker().Rank("how heavy is it", []));
        Assert.Empty(Rank(""));
        Assert.Empty(Rank("is it the?"));
    }

    [Fact]
    public void Better_than_bm25_on_the_public_questions_and_silent_where_nothing_answers()
    {
        using var lines = File.OpenText(SharedData.Require("evidence/hetpqa-dev.jsonl"));
        var questions = PassageEvaluator.Read(lines).ToList();

        var result = PassageEvaluator.CrossValidate(questions);

        Assert.True(result.PAt1 >= 0.67, $"P@1 {result.PAt1}");
        Assert.True(result.Mrr >= 0.79, $"MRR {result.Mrr}");
        Assert.True(result.AbstainRecall >= 0.95, $"abstained {result.AbstainRecall}");
        Assert.True(result.AnsweredPrecision >= 0.78, $"right when quoted {result.AnsweredPrecision}");
        Assert.Equal(QuotationTrainer.Fit(questions), QuotationWeights.Default.ToJson());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"1\",\"product\":\"p\",\"question\":\"x\",\"candidates\":[]}")]
    public void A_bad_line_is_named(string line)
    {
        var fault = Assert.Throws<FormatException>(() => PassageEvaluator.Read(new StringReader("\n" + line)).ToList());
        Assert.Contains("Line 2", fault.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Quotation> Rank(string question) => new QuotationRanker().Rank(question, Manual, "Boilwell K2 kettle");

    private static Passage Of(int page, string heading, string text) => new("kettle", "d1", "manual.pdf", page, heading, text);
}
