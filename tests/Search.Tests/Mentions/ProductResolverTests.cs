using CsCheck;
using ProductQA.Search.Mentions;

namespace ProductQA.Search.Tests.Mentions;

public sealed class ProductResolverTests : IDisposable
{
    private readonly TemporaryIndex _shop = TemporaryIndex.Of(SampleShop.Products);

    [Theory]
    [InlineData("is the trailhead 20 backpack waterproof", "t20")]
    [InlineData("and the trailhead 30?", "t30")] // part of the title; the number decides
    [InlineData("what is the display resolution of the HP Pavilion dv7-1211ea", "dv7")] // the question's words apart from the name's
    [InlineData("dv71211ea weight", "dv7")] // only a code, without its hyphen
    [InlineData("dv7 1211ea?", "dv7")]
    [InlineData("0884420588030", "dv7")] // GTIN
    [InlineData("cable length startech usb 2.0 a to b 3m", "cable3")] // "cable" asks and names, "a" is part of the name
    [InlineData("can i put the harbor mug in the dishwasher", "mug-b")] // what stands before "the" is not the name
    [InlineData("whats the battry life of the samsung galaxy buds", "buds")] // a slip in the question
    [InlineData("how heavy is the trailhed 30", "t30")] // a slip in the name
    [InlineData("can i fit a 15 inch laptop in the trailhead 30", "t30")] // another product's words in the question
    [InlineData("price of creme a la rose", "creme")]
    [InlineData("does the trailhead 30 fit into an overhead locker", "t30")] // what follows the verb is asked
    [InlineData("do the galaxy buds have foam tips or wings", "buds")] // unknown words where no name can stand
    [InlineData("can i put the harbor mug in the dish washer", "mug-b")] // one word written as two
    [InlineData("trailhead 30 waranty", "t30")] // a slip in a word of questions that the catalog lacks
    [InlineData("how heavy is the harbor stonewrae mug", "mug-b")]
    public void The_product_is_named(string utterance, string productId)
    {
        var mention = Resolver().Resolve(utterance);

        Assert.Equal((MentionOutcome.Resolved, productId), (mention.Outcome, mention.Candidates[0].ProductId));
        Assert.InRange(mention.Product!.Confidence, 0.6, 1);
    }

    [Theory]
    [InlineData("how heavy is it")]
    [InlineData("do you ship to canada")]
    [InlineData("hello")]
    [InlineData("thanks a lot!")]
    [InlineData("what is your return policy")]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("what colors does it come in")]
    public void No_product_is_named(string utterance) => Assert.Equal(MentionOutcome.None, Resolver().Resolve(utterance).Outcome);

    [Theory]
    [InlineData("is the samsung galaxy s9 waterproof", "samsung galaxy s9")] // another Samsung is no answer
    [InlineData("trailhead 40 price", "trailhead 40")] // nor is a sibling
    [InlineData("how heavy is the nokia 3310", "nokia 3310")]
    [InlineData("do you sell the blendomat x900", "blendomat x900")]
    public void A_product_that_the_shop_lacks_is_not_taken_for_another(string utterance, string text)
    {
        var mention = Resolver().Resolve(utterance);

        Assert.Equal((MentionOutcome.Unknown, text), (mention.Outcome, mention.Unknown?.Text));
        Assert.Null(mention.Product);
    }

    [Theory]
    [InlineData("how wide is the brother labelling tape 9mm", "tape1 tape2")] // the same title twice
    [InlineData("how heavy is the trailhead backpack", "t20 t30")]
    public void Products_that_fit_alike_are_both_returned(string utterance, string ids)
    {
        var mention = Resolver().Resolve(utterance);

        Assert.Equal(MentionOutcome.Ambiguous, mention.Outcome);
        Assert.Equal(ids, string.Join(' ', mention.Candidates.Take(2).Select(candidate => candidate.ProductId).Order()));
        Assert.InRange(mention.Candidates[0].Confidence - mention.Candidates[1].Confidence, 0, 0.1);
    }

    [Theory]
    [InlineData("how heavy is the backpack", "t20", "t20")]
    [InlineData("how heavy is the backpack", "t30", "t30")]
    [InlineData("is the trailhead waterproof", "t30", "t30")]
    [InlineData("and the trailhead 30?", "t20", "t30")] // names the other one
    [InlineData("how big is the harbor mug", "t20", "mug-b")]
    public void Of_products_that_fit_alike_the_one_talked_about_comes_first(string utterance, string focus, string productId) =>
        Assert.Equal(productId, Resolver().Resolve(utterance, focus).Candidates[0].ProductId);

    [Fact]
    public void A_kind_alone_never_counts_as_the_name_of_the_product_talked_about() =>
        Assert.NotEqual(MentionOutcome.Resolved, Resolver().Resolve("the backpack", "t20").Outcome);

    [Theory]
    [InlineData("the green one", "t30")] // an attribute's value
    [InlineData("the logitech", "mouse")]
    [InlineData("trailhead 20 please", "t20")]
    public void One_of_the_shown_products_is_chosen(string utterance, string productId) =>
        Assert.Equal(productId, Resolver().Resolve(utterance, ["t20", "t30", "mouse"]).Product?.ProductId);

    [Theory]
    [InlineData("the backpack")] // both are
    [InlineData("how heavy is it")]
    [InlineData("yes")]
    public void What_all_shown_products_share_chooses_none(string utterance) =>
        Assert.NotEqual(MentionOutcome.Resolved, Resolver().Resolve(utterance, ["t20", "t30", "gone"]).Outcome);

    [Fact]
    public void A_candidate_says_what_matched()
    {
        var candidate = Resolver().Resolve("logitech m90 mousse cable length").Candidates[0];

        Assert.Equal("mouse", candidate.ProductId);
        Assert.Contains(new MatchedToken("logitech", "title"), candidate.Matches);
        Assert.InRange(candidate.TitleCoverage, 0.5, 1);
    }

    [Fact]
    public void Any_text_is_an_utterance() => Gen.String.Sample(text =>
        Assert.All(Resolver().Resolve(text).Candidates, candidate => Assert.InRange(candidate.Confidence, 0, 1)));

    [Fact]
    public void Words_of_titles_in_any_order_never_raise() => Gen.Int[0, SampleShop.Products.Count - 1].Array[0, 12].Sample(picks =>
    {
        var text = string.Join(' ', picks.Select(pick => SampleShop.Products[pick].Title.Split(' ')[^1]));
        Assert.All(Resolver().Resolve(text).Candidates, candidate => Assert.InRange(candidate.Explained, 0, 1));
    });

    public void Dispose() => _shop.Dispose();

    private ProductResolver Resolver() => new(_shop.Index);
}
