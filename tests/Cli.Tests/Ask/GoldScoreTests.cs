using CsCheck;
using ProductQA.Cli.Ask.Gold;

namespace ProductQA.Cli.Tests.Ask;

public sealed class GoldScoreTests
{
    private static readonly GoldTurn Weight = new() { Text = "how heavy is the lamp", Expect = "answer", ProductId = "lamp", Contains = ["1.3 kg|1300 g"] };
    private static readonly GoldTurn Missing = new() { Text = "who made the lamp", Expect = "abstain", ProductId = "lamp" };
    private static readonly GoldTurn Which = new() { Text = "how heavy is it", Expect = "clarify" };

    [Theory]
    [InlineData("answer", "The weight of the lamp is 1300 g.", "lamp", GoldVerdict.Right)]
    [InlineData("answer", "The weight of the lamp is 11.3 kg.", "lamp", GoldVerdict.Wrong)] // another number that ends alike
    [InlineData("answer", "The weight of the desk is 1.3 kg.", "desk", GoldVerdict.Wrong)] // of another product
    [InlineData("recommend", "Here is the lamp.", "lamp", GoldVerdict.Missed)] // its card is no answer, but not false
    [InlineData("recommend", "Here is a desk.", "desk", GoldVerdict.Wrong)]
    [InlineData("abstain", "I don't know.", "lamp", GoldVerdict.Missed)]
    [InlineData("clarify", "Which one?", "lamp desk", GoldVerdict.Missed)]
    public void A_question_that_the_data_answers(string act, string reply, string product, GoldVerdict verdict) =>
        Assert.Equal(verdict, GoldScore.Of(Weight, MadeAnswers.Of(act, reply, product)));

    [Theory]
    [InlineData("abstain", GoldVerdict.Abstained)]
    [InlineData("refuse", GoldVerdict.Abstained)]
    [InlineData("handover", GoldVerdict.Abstained)]
    [InlineData("clarify", GoldVerdict.Missed)]
    [InlineData("greet", GoldVerdict.Missed)]
    [InlineData("answer", GoldVerdict.Wrong)]
    [InlineData("recommend", GoldVerdict.Wrong)]
    [InlineData("offer_checkout", GoldVerdict.Wrong)]
    public void A_question_that_the_data_does_not_answer(string act, GoldVerdict verdict) => Assert.Equal(verdict, GoldScore.Of(Missing, MadeAnswers.Of(act, "x", "lamp")));

    [Theory]
    [InlineData("clarify", GoldVerdict.Right)]
    [InlineData("abstain", GoldVerdict.Missed)]
    [InlineData("recommend", GoldVerdict.Missed)] // products to choose from
    [InlineData("answer", GoldVerdict.Wrong)]
    public void A_question_that_must_be_asked_back(string act, GoldVerdict verdict) => Assert.Equal(verdict, GoldScore.Of(Which, MadeAnswers.Of(act, "x", "lamp")));

    [Fact]
    public void An_answer_without_evidence_is_wrong() =>
        Assert.Equal(GoldVerdict.Wrong, GoldScore.Of(Weight, MadeAnswers.Of("answer", "1.3 kg", "lamp") with { Evidence = [] }));

    [Fact]
    public void A_forbidden_word_or_another_attribute_makes_an_answer_wrong()
    {
        var answer = MadeAnswers.Of("answer", "The cover is not included with the lamp.", "lamp", "Cover");

        Assert.Equal(GoldVerdict.Wrong, GoldScore.Of(Weight with { Contains = ["included"], Excludes = ["not included"] }, answer));
        Assert.Equal(GoldVerdict.Wrong, GoldScore.Of(Weight with { Contains = [], Fields = ["Shade"] }, answer));
        Assert.Equal(GoldVerdict.Right, GoldScore.Of(Weight with { Contains = [], Fields = ["Shade", "cover"] }, answer));
    }

    [Theory]
    [InlineData("answer", "lamp", true)]
    [InlineData("answer", "desk", false)]
    [InlineData("clarify", "lamp desk", false)]
    [InlineData("clarify", "lamp", true)] // which variant of it
    [InlineData("refuse", null, false)]
    public void The_product_is_resolved_where_the_reply_is_about_it(string act, string? product, bool resolved) =>
        Assert.Equal(resolved, GoldScore.Resolved(Weight, MadeAnswers.Of(act, "x", product)));

    [Fact]
    public void Searches_and_questions_without_a_product_say_nothing_of_resolving()
    {
        Assert.Null(GoldScore.Resolved(Which, MadeAnswers.Of("clarify")));
        Assert.Null(GoldScore.Resolved(Weight with { Expect = "recommend" }, MadeAnswers.Of("recommend", "x", "lamp")));
    }

    [Fact]
    public void Every_reply_gets_one_verdict_whatever_it_says() => Gen.Select(Gen.String, Gen.OneOf(Gen.Const("answer"), Gen.Const("abstain"), Gen.Const(""), Gen.Const("no such act")), Gen.String).Sample((reply, act, text) =>
        Assert.True(Enum.IsDefined(GoldScore.Of(Weight with { Contains = [text] }, MadeAnswers.Of(act, reply, "lamp")))));

    [Fact]
    public void The_figures_count_each_question_once()
    {
        var results = new[] { Result(Weight, "answer", "1.3 kg"), Result(Weight, "abstain"), Result(Weight, "answer", "2 kg"), Result(Missing, "abstain"), Result(Missing, "answer", "x"), Result(Which, "clarify") };
        var figures = GoldFigures.Of(results);

        Assert.Equal((6, 3, 1, 1, 2), (figures.Questions, figures.Answerable, figures.Right, figures.Missed, figures.Wrong));
        Assert.Equal((2, 1, 1, 1), (figures.Unanswerable, figures.RightlyAbstained, figures.Manners, figures.MannersRight));
        Assert.Equal((0.3333, 0.3333, 0.5), (figures.RightShare, figures.WrongShare, figures.AbstainedShare));
        Assert.Equal(figures.Questions, figures.Classes.Sum(one => one.Right + one.Missed + one.Wrong));
    }

    private static GoldResult Result(GoldTurn turn, string act, string reply = "") => new(reply + act, "facts", 1, turn, MadeAnswers.Of(act, reply, "lamp"));
}
