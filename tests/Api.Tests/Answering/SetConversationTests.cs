using ProductQA.Api.Ask;

namespace ProductQA.Api.Tests.Answering;

/// <summary>Several products at once, turn by turn through the whole path on the sample shop.</summary>
public sealed class SetConversationTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task A_fact_is_told_in_the_unit_asked_for_and_the_shops_value_stays()
    {
        var weight = await AskAsync("a", "how heavy is the lumenoak x14 laptop in pounds");
        var ounces = await AskAsync("a", "in oz?");
        var exact = await AskAsync("a", "and in grams");

        Assert.Equal("The weight of the Lumenoak X14 Laptop is 1.4 kg (about 3.09 lb).", weight.Reply);
        Assert.Contains("1.4 kg (about 49.4 oz)", ounces.Reply, StringComparison.Ordinal);
        Assert.Contains("1.4 kg (1,400 g)", exact.Reply, StringComparison.Ordinal);
        Assert.All([weight, ounces, exact], answer => Assert.Equal(("x14-laptop", "Weight", "1.4 kg"), (answer.Evidence[0].ProductId, answer.Evidence[0].Field, answer.Evidence[0].Value)));
    }

    [Fact]
    public async Task After_a_unit_the_question_before_it_can_still_be_asked_again()
    {
        await AskAsync("b", "how heavy is the trailhead 20 backpack");
        await AskAsync("b", "in pounds?");
        var again = await AskAsync("b", "and the trailhead 30?");

        Assert.Equal(("trailhead-30", "Weight"), (again.Evidence[0].ProductId, again.Evidence[0].Field));
    }

    [Theory]
    [InlineData("what is the difference between the trailhead 20 and the trailhead 30")]
    [InlineData("compare the trailhead 20 and 30")]
    [InlineData("trailhead 20 vs trailhead 30")]
    public async Task Products_named_together_stand_beside_each_other_with_what_differs(string text)
    {
        var compared = await AskAsync(text, text);

        Assert.Equal(("answer", "compared"), (compared.Act, compared.Reason));
        Assert.Equal(["trailhead-20", "trailhead-30"], compared.Products);
        Assert.Contains("Trailhead 20 Backpack (Volume: 20 L · Weight: 780 g", compared.Reply, StringComparison.Ordinal);
        Assert.Contains("Trailhead 30 Backpack (Volume: 30 L · Weight: 1.1 kg", compared.Reply, StringComparison.Ordinal);
        Assert.Contains("Only the Trailhead 30 Backpack lists front opening.", compared.Reply, StringComparison.Ordinal);
        Assert.Contains(compared.Evidence, fact => fact is { ProductId: "trailhead-30", Field: "Front opening", Value: "Yes" });
    }

    [Theory]
    [InlineData("hush 300 or hush 500, which is lighter", "So the lighter one is the Hush 300 Wireless Headphones.")]
    [InlineData("which has more memory, the x16 studio or the lite 13", "So the one with more memory is the Lumenoak X16 Studio Laptop.")]
    [InlineData("is the x14 laptop lighter than the lite 13", "No. The weight of the Lumenoak X14 Laptop is 1.4 kg, that of the Lumenoak Lite 13 Laptop 1.19 kg.")]
    [InlineData("is the lite 13 lighter than the x14 laptop", "Yes. The weight of the Lumenoak Lite 13 Laptop is 1.19 kg, that of the Lumenoak X14 Laptop 1.4 kg.")]
    [InlineData("which is cheaper, the loom 60 or the loom 240 cable", "So the cheaper one is the Loom 60 W USB-C Cable.")]
    [InlineData("which lasts longer the pebble speaker or the hush 300", "So the Hush 300 Wireless Headphones lasts longer.")]
    [InlineData("is the trailhead 20 bigger than the trailhead 30", "can't be compared for certain")]
    [InlineData("whats better, the posture mesh office chair or the posture plus", "I can't say which is better for you")]
    public async Task A_verdict_is_given_only_where_both_are_measured_alike(string text, string said)
    {
        var compared = await AskAsync(text, text);

        Assert.Equal(("answer", "compared"), (compared.Act, compared.Reason));
        Assert.Contains(said, compared.Reply, StringComparison.Ordinal);
        Assert.Equal(2, compared.Evidence.Select(fact => fact.ProductId).Distinct().Count());
    }

    [Fact]
    public async Task A_name_that_fits_several_is_asked_about_and_the_choice_completes_the_comparison()
    {
        var asked = await AskAsync("h", "is the trailhead backpack lighter than the metro commuter backpack");
        var compared = await AskAsync("h", "the trailhead 30");

        Assert.Equal(("clarify", "which_product"), (asked.Act, asked.Reason));
        Assert.StartsWith("No. The weight of the Trailhead 30 Backpack is 1.1 kg", compared.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_product_talked_about_is_compared_with_the_one_named()
    {
        await AskAsync("c", "how much is the trailhead 20 backpack");
        var compared = await AskAsync("c", "how does it compare to the trailhead 30");
        var lighter = await AskAsync("c", "is it lighter than the trailhead 30");

        Assert.Equal(["trailhead-20", "trailhead-30"], compared.Products);
        Assert.StartsWith("Yes. The weight of the Trailhead 20 Backpack is 780 g", lighter.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_what_was_shown_the_first_is_told_and_talked_about_from_then_on()
    {
        await AskAsync("d", "show me laptops");
        var memory = await AskAsync("d", "which has the most memory");
        var battery = await AskAsync("d", "which one has the longest battery life");
        var minutes = await AskAsync("d", "in minutes?");
        var price = await AskAsync("d", "how much is it");

        Assert.StartsWith("Of these 4, the Lumenoak X16 Studio Laptop has the most memory: 32 GB.", memory.Reply, StringComparison.Ordinal);
        Assert.StartsWith("Of these 4, the Lumenoak Lite 13 Laptop has the longest battery life: 15 h.", battery.Reply, StringComparison.Ordinal);
        Assert.Contains("One of them doesn't list it.", battery.Reply, StringComparison.Ordinal);
        Assert.Contains("15 h (900 min)", minutes.Reply, StringComparison.Ordinal);
        Assert.Equal(("price", "lite-13"), (price.Reason, price.Products[0]));
    }

    [Theory]
    [InlineData("whats your lightest laptop", "lite-13", "the lightest by weight is the Lumenoak Lite 13 Laptop: 1.19 kg")]
    [InlineData("lightest backpack", "acorn-pack", "the lightest by weight is the Acorn Kids Backpack: 320 g")]
    [InlineData("which monitor has the biggest screen", "arc-34", "has the biggest screen size: 34\"")]
    [InlineData("cheapest mug", "camp-mug", "the cheapest is the Ember Enamel Camp Mug: from $8.80")]
    public async Task Of_a_kind_of_thing_the_first_is_told(string text, string product, string said)
    {
        var picked = await AskAsync(text, text);

        Assert.Equal(("superlative", product), (picked.Reason, picked.Products[0]));
        Assert.Contains(said, picked.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how many colors does the harbor mug come in", "lists 3 colors: blue, sand and green")]
    [InlineData("how many sizes does the squall jacket have", "lists 3 sizes: S, M and L")]
    public async Task What_is_listed_is_counted(string text, string said) =>
        Assert.Contains(said, (await AskAsync(text, text)).Reply, StringComparison.Ordinal);

    [Fact]
    public async Task What_a_product_works_with_is_answered_from_what_the_shop_names_and_nothing_is_denied()
    {
        var named = await AskAsync("e", "will the dockside 7-in-1 hub work with the lumenoak x14");
        var unsaid = await AskAsync("e", "does the dockside 7-in-1 hub work with a macbook");

        Assert.StartsWith("Yes", named.Reply, StringComparison.Ordinal);
        Assert.Equal("Compatible with", named.Evidence[0].Field);
        Assert.Equal(("abstain", "missing_attribute"), (unsaid.Act, unsaid.Reason));
        Assert.DoesNotContain("No,", unsaid.Reply, StringComparison.Ordinal);
        Assert.Contains("doesn't mention the one you ask about", unsaid.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("which is the most popular")]
    [InlineData("which one is best")]
    public async Task What_no_fact_measures_has_no_winner(string text)
    {
        await AskAsync("g" + text, "show me mugs");
        var compared = await AskAsync("g" + text, text);

        Assert.Equal("compared", compared.Reason);
        Assert.Matches("^(The shop's data doesn't settle that|I can't say which is best for you)", compared.Reply);
    }

    [Theory]
    [InlineData("tell me more")]
    [InlineData("what is its highest setting")]
    public async Task A_message_about_one_product_compares_nothing(string text)
    {
        await AskAsync("f" + text, "show me laptops");
        await AskAsync("f" + text, "does the lite 13 have a touchscreen");
        Assert.DoesNotContain((await AskAsync("f" + text, text)).Reason, (string[])["compared", "superlative"]);
    }

    private Task<AskAnswer> AskAsync(string conversation, string text) =>
        shared.App.Get<AskDesk>().AskAsync(text, null, "set-" + conversation, TestContext.Current.CancellationToken);
}
