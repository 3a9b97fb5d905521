using System.Text.Json;
using ProductQA.Cli.Ask.Gold;
using ProductQA.Cli.Ask.Made;
using ProductQA.Search.Catalog;

namespace ProductQA.Cli.Tests.Ask;

public sealed class QuestionMakerTests
{
    private static readonly List<AttributeWording> Wordings = AttributeWording.Read(new FileInfo(Path.Combine(AppContext.BaseDirectory, "data", "eval", "attribute-wordings.tsv")));
    private static readonly List<Product> Products = [.. Enumerable.Range(10, 80).Select(Printer)];

    [Fact]
    public void The_same_seed_gives_the_same_questions_and_another_seed_others()
    {
        Assert.Equal(Lines(1), Lines(1));
        Assert.NotEqual(Lines(1), Lines(2));
    }

    [Fact]
    public void About_a_quarter_is_unanswerable()
    {
        var kinds = Make(1).SelectMany(made => made.Turns).CountBy(turn => turn.Kind).ToDictionary();

        Assert.InRange(kinds[GoldKind.Unanswerable] / 300.0, 0.15, 0.35);
    }

    [Fact]
    public void What_is_expected_stands_in_the_products_data()
    {
        foreach (var turn in Make(3).SelectMany(made => made.Turns).Where(turn => turn is { Kind: GoldKind.Answerable, Contains.Count: > 0 } && turn.ProductIds.Count == 1))
        {
            var product = Products.Single(product => product.Id == turn.ProductId);
            Assert.All(turn.Contains[0].Split('|'), text => Assert.True(
                text is "no" or "not" or "in stock" or "20.00" || product.Attributes.Any(attribute => attribute.Value.Contains(text, StringComparison.Ordinal)), $"{turn.Text}: {text}"));
        }
    }

    [Fact]
    public void A_missing_fact_is_nowhere_in_the_product()
    {
        var missing = Make(4).SelectMany(made => made.Turns).Where(turn => turn.Reason == "missing_attribute").ToList();

        Assert.NotEmpty(missing);
        Assert.All(missing, turn => Assert.DoesNotContain("touch", turn.Text, StringComparison.Ordinal)); // every description speaks of a touchscreen
    }

    [Theory]
    [InlineData("attribute\twording\talso\tnear\nWeight\thow heavy is it\t\t\n", "line 2")]
    [InlineData("attribute\twording\talso\tnear\nWeight\thow heavy is the {p}\n", "line 2")]
    public void A_line_that_cannot_be_used_is_named(string content, string said)
    {
        var file = new FileInfo(Path.GetTempFileName());
        File.WriteAllText(file.FullName, content);

        Assert.Contains(said, Assert.Throws<FormatException>(() => AttributeWording.Read(file)).Message, StringComparison.Ordinal);
        file.Delete();
    }

    [Fact]
    public void A_catalog_without_attributes_is_asked_about_price_and_stock_alone() => Assert.All(
        new QuestionMaker([Products[0] with { Attributes = [], Title = "Thing" }], Wordings, _ => null).Make(20, 1), made => Assert.Contains(made.Class, new[] { "price", "stock" }));

    [Fact]
    public void An_empty_catalog_gives_no_questions() =>
        Assert.Throws<FormatException>(() => new QuestionMaker([], Wordings, _ => null).Make(1, 1).ToList());

    private static List<GoldConversation> Make(int seed) => [.. new QuestionMaker(Products, Wordings, _ => "printer").Make(300, seed)];

    private static List<string> Lines(int seed) => [.. Make(seed).Select(made => JsonSerializer.Serialize(made))];

    /// <summary>A printer; every second one lacks some of the attributes of the others.</summary>
    private static Product Printer(int number) => new()
    {
        Id = FormattableString.Invariant($"p{number}"),
        Title = FormattableString.Invariant($"Inkwell Printer LX{number}7-A laser, grey"),
        Description = "A printer with a touchscreen.",
        Brand = "Inkwell",
        Attributes =
        [
            new ProductAttribute("Weight", FormattableString.Invariant($"{number}00")),
            new ProductAttribute("Width", FormattableString.Invariant($"{number}1")),
            new ProductAttribute("Print technology", "Laser"),
            new ProductAttribute("Plug and play", "Yes"),
            new ProductAttribute("Material", "Plastic, steel"),
            .. number % 2 == 0 ? new[] { new ProductAttribute("Wi-Fi", "No"), new ProductAttribute("Country of origin", "Japan"), new ProductAttribute("Touchscreen", "Yes") } : [],
        ],
        Variants = [new Variant { Sku = FormattableString.Invariant($"s{number}"), Offer = new Offer { Price = new Money(2000, "USD"), Availability = Availability.InStock } }],
    };
}
