using System.Diagnostics;
using System.Globalization;
using CsCheck;
using ProductQA.Nlu.Slots;

namespace ProductQA.Nlu.Tests.Slots;

public sealed class VocabularyTests
{
    private static readonly Vocabulary Shop = Vocabulary.From(
        [
            new(SlotKinds.Brand, "HP"), new(SlotKinds.Brand, "Black & Decker"), new(SlotKinds.Brand, "L'Oréal"), new(SlotKinds.Brand, "Levi's"), new(SlotKinds.Brand, "Samsung"),
            new(SlotKinds.ModelNumber, "dv7-1211ea"), new(SlotKinds.ModelNumber, "BRW-HM350"), new(SlotKinds.ModelNumber, "12"),
            new(SlotKinds.Product, "Mugs"), new(SlotKinds.Product, "T-Shirts"), new(SlotKinds.Product, "Toner cartridges"), new(SlotKinds.Product, "Gift boxes"),
            new(SlotKinds.Attribute, "Battery life"), new(SlotKinds.Attribute, "Wi-Fi"), new(SlotKinds.Attribute, "Display resolution"), new(SlotKinds.Attribute, "Weight"),
            new(SlotKinds.AttributeValue, "Stainless steel"), new(SlotKinds.AttributeValue, "350 ml"), new(SlotKinds.AttributeValue, "Yes"), new(SlotKinds.AttributeValue, "14"),
            new(SlotKinds.AttributeValue, "All-in-One"), new(SlotKinds.AttributeValue, "USB 3.0"), new(SlotKinds.Colour, "Sand"), new(SlotKinds.Colour, "Forest Green"), new(SlotKinds.Size, "3XL tall"),
        ],
        ["Harbor Stoneware Mug", "HP Pavilion dv7-1211ea Notebook Silver 43.2 cm (17\")", "Samsung Galaxy S9+ 64GB", "Windows 10 Home", "Red Wool Scarf", "Trailhead 30 Backpack", "Trailhead 20 Backpack"]);

    [Theory]
    [InlineData("is the hp one good", SlotKinds.Brand, "hp", "HP")]
    [InlineData("a BLACK AND DECKER drill", SlotKinds.Brand, "BLACK AND DECKER", "Black & Decker")]
    [InlineData("black&decker?", SlotKinds.Brand, "black&decker", "Black & Decker")]
    [InlineData("any loreal cream", SlotKinds.Brand, "loreal", "L'Oréal")]
    [InlineData("levis jeans", SlotKinds.Brand, "levis", "Levi's")]
    [InlineData("levi’s jeans", SlotKinds.Brand, "levi’s", "Levi's")]
    [InlineData("do you sell samsng", SlotKinds.Brand, "samsng", "Samsung")]
    [InlineData("does the dv7-1211ea have wifi", SlotKinds.ModelNumber, "dv7-1211ea", "dv7-1211ea")]
    [InlineData("does the dv71211ea have wifi", SlotKinds.ModelNumber, "dv71211ea", "dv7-1211ea")]
    [InlineData("does the DV 7 1211 EA have wifi", SlotKinds.ModelNumber, "DV 7 1211 EA", "dv7-1211ea")]
    [InlineData("brw hm350", SlotKinds.ModelNumber, "brw hm350", "BRW-HM350")]
    [InlineData("how is the wifi", SlotKinds.Attribute, "wifi", "Wi-Fi")]
    [InlineData("wi fi?", SlotKinds.Attribute, "wi fi", "Wi-Fi")]
    [InlineData("what's the battery-life", SlotKinds.Attribute, "battery-life", "Battery life")]
    [InlineData("is it stainless steel", SlotKinds.AttributeValue, "stainless steel", "Stainless steel")]
    [InlineData("is it 350ml", SlotKinds.AttributeValue, "350ml", "350 ml")]
    [InlineData("an all in one please", SlotKinds.AttributeValue, "all in one", "All-in-One")]
    [InlineData("does it have usb 3.0", SlotKinds.AttributeValue, "usb 3.0", "USB 3.0")]
    [InlineData("do you have it in sand", SlotKinds.Colour, "sand", "sand")]
    [InlineData("the forest green one", SlotKinds.Colour, "forest green", "forest green")]
    [InlineData("the ｆｏｒｅｓｔ ｇｒｅｅｎ one", SlotKinds.Colour, "ｆｏｒｅｓｔ ｇｒｅｅｎ", "forest green")]
    [InlineData("a tshirt", SlotKinds.Product, "tshirt", "T-Shirts")]
    [InlineData("toner cartridge", SlotKinds.Product, "toner cartridge", "Toner cartridges")]
    [InlineData("a gift box", SlotKinds.Product, "gift box", "Gift boxes")]
    [InlineData("two harbor mugs", SlotKinds.Product, "harbor mugs", "harbor mug")]
    [InlineData("the galaxy s9 plus", SlotKinds.Product, "galaxy s9 plus", "galaxy s9 plus")]
    [InlineData("i want windows 10", SlotKinds.Product, "windows 10", "windows 10")]
    [InlineData("is the pavilion in stock", SlotKinds.Product, "pavilion", "pavilion")]
    [InlineData("what about the galaxy", SlotKinds.Product, "galaxy", "galaxy")]
    [InlineData("how is the batery life", SlotKinds.Attribute, "batery life", "Battery life")]
    [InlineData("a red wool scarf", SlotKinds.Product, "wool scarf", "wool scarf")]
    [InlineData("har\u200Bbor mug", SlotKinds.Product, "har\u200Bbor mug", "harbor mug")]
    public void Finds_what_the_catalog_names(string text, string kind, string span, string value)
    {
        var slot = Assert.Single(SlotExtractor.Extract(text, Shop), slot => slot.Kind == kind);
        Assert.Equal((span, value), (text.Substring(slot.Start, slot.Length), slot.Value));
    }

    [Theory]
    [InlineData("does the hp pavilion dv7-1211ea have wifi", "brand:HP product:pavilion model_number:dv7-1211ea attribute:Wi-Fi")]
    [InlineData("I want 2 harbor mugs in sand under $30", "quantity:2 product:harbor mug colour:sand maximum_price:30")]
    [InlineData("a red wool scarf", "colour:red product:wool scarf")]
    [InlineData("I want the trailhead 30, two of them", "product:trailhead 30 quantity:2")]
    [InlineData("is it in stock? steel", "")]
    [InlineData("yes", "")]
    [InlineData("is 14 ok", "")]
    [InlineData("is it for my home in wool", "")]
    [InlineData("is it bold enough", "")]
    [InlineData("i want 12", "quantity:12")]
    [InlineData("is it Stainless. Steel", "")]
    public void Finds_slots_side_by_side(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', SlotExtractor.Extract(text, Shop).Select(slot => $"{slot.Kind}:{slot.Value}")));

    [Fact]
    public void A_vocabulary_of_nothing_finds_nothing_more()
    {
        Assert.Equal(0, Vocabulary.Empty.Count);
        Assert.Equal(SlotExtractor.Extract("2 red mugs"), SlotExtractor.Extract("2 red mugs", Vocabulary.Empty));
    }

    [Fact]
    public void A_term_of_no_catalog_kind_is_refused_with_its_name()
    {
        var fault = Assert.Throws<ArgumentException>(() => Vocabulary.From([new("quantity", "two")]));
        Assert.Contains("\"two\"", fault.Message, StringComparison.Ordinal);
        Assert.Contains("attribute_value", fault.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Vocabulary.From([default]));
    }

    [Fact]
    public void Terms_that_could_be_anything_are_left_out() =>
        Assert.Equal(0, Vocabulary.From([new(SlotKinds.AttributeValue, "No"), new(SlotKinds.AttributeValue, "12.5"), new(SlotKinds.Brand, "---"), new(SlotKinds.Brand, ""), new(SlotKinds.Product, "Other"), new(SlotKinds.AttributeValue, new string('x', 500))]).Count);

    [Fact]
    public void Spans_lie_in_the_text_and_do_not_overlap_whatever_is_written()
    {
        string[] words = [.. HostileText.Parts, "harbor", "mugs", "stainless", "steel", "350", "ml", "black", "&", "decker", "s9+", "l'oréal", "forest", "samsng", "\u0301", "17\""];
        var texts = Gen.OneOf(Gen.String, Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 14].Select(string.Concat), Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 14].Select(parts => string.Join(' ', parts)));
        texts.Sample(text => SlotAssert.AreSound(text, SlotExtractor.Extract(text, Shop)));
    }

    [Fact]
    public void Any_text_may_be_a_term_of_a_catalog() =>
        Gen.Select(Gen.String, Gen.String).Sample((term, title) =>
        {
            var vocabulary = Vocabulary.From([.. new[] { SlotKinds.Brand, SlotKinds.AttributeValue, SlotKinds.ModelNumber }.Select(kind => new VocabularyTerm(kind, term))], [title]);
            SlotAssert.AreSound(term + " " + title, SlotExtractor.Extract(term + " " + title, vocabulary));
        });

    /// <summary>The limits hold on a busy machine; docs/understanding.md has the times of an idle one.</summary>
    [Fact]
    public void Twenty_thousand_products_take_no_long_time()
    {
        var random = new Random(7);
        string Word() => string.Concat(Enumerable.Range(0, random.Next(4, 9)).Select(_ => (char)('a' + random.Next(26))));
        var words = Enumerable.Range(0, 18_000).Select(_ => Word()).ToArray();
        string Phrase(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));
        var titles = Enumerable.Range(0, 20_000).Select(_ => Phrase(14)).ToArray();
        VocabularyTerm[] terms =
        [
            .. Enumerable.Range(0, 60_000).Select(_ => new VocabularyTerm(SlotKinds.AttributeValue, Phrase(random.Next(1, 4)))),
            .. Enumerable.Range(0, 20_000).Select(i => new VocabularyTerm(SlotKinds.ModelNumber, Word() + "-" + i.ToString(CultureInfo.InvariantCulture))),
            .. Enumerable.Range(0, 1_500).Select(_ => new VocabularyTerm(SlotKinds.Attribute, Phrase(2))),
        ];
        var start = Stopwatch.GetTimestamp();
        var cpu = Environment.CpuUsage.TotalTime;
        var vocabulary = Vocabulary.From(terms, titles);
        cpu = Environment.CpuUsage.TotalTime - cpu;
        var built = Stopwatch.GetElapsedTime(start);
        var times = new double[2_000];
        for (var i = 0; i < 10 * times.Length; i++)
        {
            start = Stopwatch.GetTimestamp();
            SlotExtractor.Extract("do you have the " + titles[i % 1000][..30] + " in red under $50?", vocabulary);
            times[i % times.Length] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(times);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"built in {built.TotalMilliseconds:0} ms ({cpu.TotalMilliseconds:0} ms of processor, where no other test runs), found in {times[1000]:0.0} µs (median)"));
        Assert.True(built < TimeSpan.FromSeconds(20), $"built in {built}");
        Assert.True(times[200] < 300, $"found in {times[200]} µs");
    }
}
