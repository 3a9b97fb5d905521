using CsCheck;
using ProductQA.Nlu.Slots;

namespace ProductQA.Nlu.Tests.Slots;

public sealed class SlotExtractorTests
{
    private static readonly string[] ShopWords = [.. "order #A1001 under $50 between 20 and 30 eur size XL 2x x a couple red - $ # k €,".Split(' '), "\ud83d"];

    [Theory]
    [InlineData("I want two of those", "two", "2")]
    [InlineData("3x please", "3x", "3")]
    [InlineData("the blue mug x2", "x2", "2")]
    [InlineData("a couple of mugs", "a couple", "2")]
    [InlineData("add 3 to my cart", "3", "3")]
    [InlineData("I'd like to buy 2 black hoodies", "2", "2")]
    [InlineData("send me 12 pieces", "12", "12")]
    [InlineData("2", "2", "2")]
    [InlineData("a dozen eggs cups", "a dozen", "12")]
    [InlineData("give me 2 x the red one", "2", "2")]
    public void Finds_a_quantity(string text, string span, string value) => AssertOnly(SlotKinds.Quantity, text, span, value);

    [Theory]
    [InlineData("does the hp pavilion dv7-1211ea have wifi")]
    [InlineData("is there a 17 inch model")]
    [InlineData("I want 500 gb of storage")]
    [InlineData("does it have 2 years warranty")]
    [InlineData("which one is better")]
    [InlineData("how much is the iphone 15")]
    [InlineData("i need 30 days to decide")]
    public void Finds_no_quantity_in_other_numbers(string text) =>
        Assert.DoesNotContain(SlotExtractor.Extract(text), slot => slot.Kind == SlotKinds.Quantity);

    [Theory]
    [InlineData("headphones under $50", "under $50", "50")]
    [InlineData("cheaper than 100", "cheaper than 100", "100")]
    [InlineData("less than 1,299.50 usd please", "less than 1,299.50 usd", "1299.5")]
    [InlineData("up to 19,99 €", "up to 19,99 €", "19.99")]
    [InlineData("a laptop for 800 eur max", "800 eur", "800")]
    [InlineData("no more than rs 500", "no more than rs 500", "500")]
    [InlineData("something below 40?", "below 40", "40")]
    public void Finds_an_upper_limit_of_price(string text, string span, string value) => AssertOnly(SlotKinds.MaximumPrice, text, span, value);

    [Theory]
    [InlineData("over 20 eur", "over 20 eur", "20")]
    [InlineData("at least $30", "at least $30", "30")]
    public void Finds_a_lower_limit_of_price(string text, string span, string value) => AssertOnly(SlotKinds.MinimumPrice, text, span, value);

    [Theory]
    [InlineData("between 20 and 30 eur", "20", "30")]
    [InlineData("from $20 to $30", "20", "30")]
    [InlineData("bags, 20-30 eur", "20", "30")]
    public void Finds_both_limits_of_a_range(string text, string low, string high)
    {
        var slots = SlotExtractor.Extract(text);
        Assert.Equal([(SlotKinds.MinimumPrice, low), (SlotKinds.MaximumPrice, high)], slots.Select(slot => (slot.Kind, slot.Value)));
    }

    [Theory]
    [InlineData("can it arrive in under 15 minutes")]
    [InlineData("does it have more than 2 ports")]
    [InlineData("over 17 inch screens")]
    public void Finds_no_price_in_other_limits(string text) =>
        Assert.DoesNotContain(SlotExtractor.Extract(text), slot => slot.Kind is SlotKinds.MaximumPrice or SlotKinds.MinimumPrice);

    [Theory]
    [InlineData("where is order A-1001", "A-1001", "A-1001")]
    [InlineData("#a1001 has not arrived", "#a1001", "A1001")]
    [InlineData("order number: 20391?", "20391", "20391")]
    [InlineData("my order no. is ab-77812", "ab-77812", "AB-77812")]
    public void Finds_an_order_number(string text, string span, string value) => AssertOnly(SlotKinds.OrderNumber, text, span, value);

    [Theory]
    [InlineData("i want to order WH-1000")]
    [InlineData("order 200 pieces")]
    [InlineData("is the dv7-1211ea in stock")]
    public void Finds_no_order_number_in_product_codes(string text) =>
        Assert.DoesNotContain(SlotExtractor.Extract(text), slot => slot.Kind == SlotKinds.OrderNumber);

    [Theory]
    [InlineData("do you have it in Navy?", SlotKinds.Colour, "Navy", "navy")]
    [InlineData("is size M left", SlotKinds.Size, "size M", "M")]
    [InlineData("size 42 boots", SlotKinds.Size, "size 42", "42")]
    [InlineData("got it in xl?", SlotKinds.Size, "xl", "XL")]
    [InlineData("size small", SlotKinds.Size, "size small", "S")]
    [InlineData("trainers eu 42.5", SlotKinds.Size, "eu 42.5", "42.5")]
    public void Finds_colours_and_sizes(string text, string kind, string span, string value) => AssertOnly(kind, text, span, value);

    [Fact]
    public void Finds_several_slots_in_the_order_of_the_text()
    {
        var slots = SlotExtractor.Extract("I want 2 red shirts size L under $30");
        Assert.Equal([SlotKinds.Quantity, SlotKinds.Colour, SlotKinds.Size, SlotKinds.MaximumPrice], slots.Select(slot => slot.Kind));
    }

    [Fact]
    public void Spans_lie_in_the_text_and_do_not_overlap_whatever_is_written()
    {
        var words = Gen.Int[0, ShopWords.Length - 1].Select(i => ShopWords[i]);
        var texts = Gen.OneOf(Gen.String, Gen.Select(words.Array[0, 12], parts => string.Join(' ', parts)));
        texts.Sample(text =>
        {
            var end = 0;
            foreach (var slot in SlotExtractor.Extract(text))
            {
                Assert.InRange(slot.Start, end, text.Length);
                Assert.InRange(slot.Length, 1, text.Length - slot.Start);
                Assert.NotEmpty(slot.Value);
                end = slot.Start + slot.Length;
            }
        });
    }

    private static void AssertOnly(string kind, string text, string span, string value)
    {
        var slot = Assert.Single(SlotExtractor.Extract(text), slot => slot.Kind == kind);
        Assert.Equal((span, value), (text.Substring(slot.Start, slot.Length), slot.Value));
    }
}
