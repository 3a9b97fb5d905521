using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Search.Tests.Evidence;

public sealed class AttributeRankerTests
{
    private const string Notebook =
        "Product colour=Silver|Display diagonal=17|Display resolution=1440 x 900|Maximum external display resolution=2048 x 1536|Touchscreen=No|Weight=3.4|"
        + "Package weight=4700|Package width=520|Width=395|Height=43|Depth=285|USB 2.0 ports quantity=3|HDMI ports quantity=1|Bluetooth=No|"
        + "Processor family=Intel Core 2 Duo|Processor frequency=2|Internal memory=4|HDD capacity=320|HDD speed=5400|Card reader integrated=Yes|"
        + "Compatible memory cards=MS PRO,MMC,SD,xD|Operating system installed=Windows Vista Home Premium|Battery technology=Lithium-Ion (Li-Ion)|"
        + "Wi-Fi standards=802.11b,802.11g|Country of origin=China|Quantity per pallet=40";

    private const string Keyboard =
        "Brand=Tastor|Cable length=1.6 m|Connectivity technology=Bluetooth, USB|Bluetooth version=5.1|Silicone free=Yes|Number of battery cells=2|Display included=No|"
        + "Certification=UL|Pieces in set=3|Maximum load=8 kg|Weight=640 g|Box contents=keyboard, power cable|Height=32 mm";

    private const string Shoe =
        "brand=Kelso|color=blue|outer_material=suede|sole_material=rubber|closure_type=lace up|item_weight=240 grams|item_package_weight=0.9 kilograms|"
        + "item_dimensions=length 30 cm, width 11 cm, height 10 cm|age_range_description=adult|target_gender=female|batteries_required=no|"
        + "water_resistance_level=not water resistant|country_of_origin=Portugal|model_year=2021|included_components=spare laces";

    /// <summary>product | question | first attribute | why.</summary>
    public static TheoryData<string, string, string, string> Rows => new()
    {
        { Notebook, "how many usb ports", "USB 2.0 ports quantity", "the name's noun is ports, quantity only counts" },
        { Notebook, "what's the resolution", "Display resolution", "the plain name beats the one with words nobody said" },
        { Notebook, "how heavy is it?", "Weight", "a form of question asks for a name; the package is not meant" },
        { Notebook, "how much does the package weigh", "Package weight", "unless the question says package" },
        { Notebook, "is it silver", "Product colour", "a value asks for its kind" },
        { Notebook, "what color is it", "Product colour", "American question, British name" },
        { Notebook, "does it take sd cards", "Compatible memory cards", "the value holds what is asked" },
        { Notebook, "can i plug in hdmi", "HDMI ports quantity", "one word of the name" },
        { Notebook, "does it have a touch screen", "Touchscreen", "two words in the question, one in the name" },
        { Notebook, "how much ram", "Internal memory", "a synonym" },
        { Notebook, "hard drive size", "HDD capacity", "an abbreviation" },
        { Notebook, "which windows is on it", "Operating system installed", "a value word asks for its kind" },
        { Notebook, "where is it made", "Country of origin", "a form of question" },
        { Notebook, "how big is the screen", "Display diagonal", "the longer phrase wins over how big" },
        { Notebook, "what cpu is inside", "Processor family", "an abbreviation" },
        { Notebook, "is there wifi", "Wi-Fi standards", "hyphen and compound" },
        { Shoe, "are they blue?", "color", "plural question" },
        { Shoe, "are these for women", "target_gender", "a synonym of the value" },
        { Shoe, "how much do they weigh", "item_weight", "snake case" },
        { Shoe, "can i wear them in the rain", "water_resistance_level", "what shoppers say, not what catalogs name" },
        { Shoe, "what size is the shoe itself", "item_dimensions", "size without a size attribute" },
        { Shoe, "what is the sole made of", "sole_material", "the part decides which material" },
        { Shoe, "laces or velcro", "closure_type", "values name the attribute" },
        { Shoe, "who makes them", "brand", "who asks for the maker" },
        { Shoe, "when did this model come out", "model_year", "when asks for a date" },
        { Shoe, "what comes in the box", "included_components", "a phrase" },
        { Shoe, "will it fit my 5 year old", "age_range_description", "a person of an age" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Ranks_first(string product, string question, string first, string why) =>
        Assert.True(First(product, question).Fact.Field == first, $"{question}: {First(product, question).Fact.Field} instead of {first} ({why})");

    [Fact]
    public void Words_of_the_product_title_are_not_what_is_asked()
    {
        const string Title = "HP Pavilion 17 inch notebook";
        Assert.Equal("Weight", First(Notebook, "weight of the HP Pavilion 17 inch notebook", Title).Fact.Field);
    }

    [Theory]
    [InlineData(Notebook, "does it come with a two year warranty")]
    [InlineData(Notebook, "is it waterproof")]
    [InlineData(Shoe, "do they squeak")]
    [InlineData(Shoe, "can i get them engraved")]
    public void Is_unsure_where_no_attribute_answers(string product, string question) =>
        Assert.True(First(product, question).Confidence < 0.5, $"{question}: {First(product, question)}");

    [Theory]
    [InlineData("how long is the warranty", "a length is no warranty")]
    [InlineData("is it paraben free", "free of something else")]
    [InlineData("which codec does bluetooth use", "a version is no codec")]
    [InlineData("how much power does it use", "a power cable has no watts")]
    [InlineData("what is the resolution of the display", "only whether there is a display")]
    [InlineData("is it dishwasher safe", "a certificate is not meant")]
    public void Is_unsure_where_only_a_neighbour_of_what_is_asked_is_known(string question, string why) =>
        Assert.True(First(Keyboard, question).Confidence < 0.5, $"{question}: {First(Keyboard, question)} ({why})");

    [Theory]
    [InlineData("how long is the cable", "Cable length")]
    [InlineData("is it silicone free", "Silicone free")]
    [InlineData("what bluetooth version is it", "Bluetooth version")]
    [InlineData("how many pieces are in the set", "Pieces in set")]
    [InlineData("what is the max load", "Maximum load")]
    public void Is_sure_where_what_is_asked_stands_beside_its_neighbour(string question, string field)
    {
        var first = First(Keyboard, question);
        Assert.Equal(field, first.Fact.Field);
        Assert.True(first.Confidence >= 0.5, $"{question}: {first}");
    }

    [Fact]
    public void A_catalogs_names_tell_rare_words_from_common_ones()
    {
        var names = AttributeNames.From([new("Processor family", 10), new("Processor cores", 9), new("Touchscreen", 4), new("Touchscreen", 3)]);
        Assert.Equal(3, names.Count);
        Assert.Equal(7, names.Products("Touchscreen"));
        Assert.True(names.Importance("touchscreen") > names.Importance("processor"));
        Assert.Equal("Touchscreen", new AttributeRanker().Rank("touch screen?", Attributes(Notebook), names: names)[0].Fact.Field);
    }

    [Fact]
    public void Every_attribute_is_returned_once_with_a_probability()
    {
        var ranked = new AttributeRanker().Rank("weight", Attributes(Notebook), productId: "7");
        Assert.Equal(Attributes(Notebook).Count, ranked.Select(fact => fact.Fact.Field).Distinct().Count());
        Assert.All(ranked, fact => Assert.InRange(fact.Confidence, 0, 1));
        Assert.All(ranked, fact => Assert.Equal(("7", "attribute"), (fact.Fact.ProductId, fact.Fact.Source)));
        Assert.Equal(ranked.OrderByDescending(fact => fact.Score), ranked);
    }

    [Fact]
    public void Odd_text_never_fails()
    {
        string[] texts = ["", " ", "\0\u0001\n", new string('a', 100_000), string.Concat(Enumerable.Repeat("how big ", 20_000)), "\ud800\udfff", "????", "' ' '", "1.2.3.4.", "İıß"];
        foreach (var (question, text) in texts.SelectMany(question => texts.Select(text => (question, text))))
        {
            var ranked = new AttributeRanker().Rank(question, [new ProductAttribute(text, text), new ProductAttribute("Weight", text)], productTitle: text);
            Assert.Equal(2, ranked.Count);
            Assert.All(ranked, fact => Assert.False(double.IsNaN(fact.Confidence)));
        }

        Assert.Empty(new AttributeRanker().Rank("weight", []));
    }

    private static RankedFact First(string product, string question, string? title = null) =>
        new AttributeRanker().Rank(question, Attributes(product), title)[0];

    private static List<ProductAttribute> Attributes(string product) =>
        [.. product.Split('|').Select(pair => pair.Split('=')).Select(pair => new ProductAttribute(pair[0], pair[1]))];
}
