using CsCheck;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence.Compatibility;

namespace ProductQA.Search.Tests.Evidence.Compatibility;

/// <summary>What a product is said to work with.</summary>
public sealed class CompatibilityTests
{
    private const string Hub = "Lumenoak X14, Lumenoak X14 Flip, Lumenoak Lite 13 and other computers with USB-C";

    [Theory]
    [InlineData("does it work with a halden s4 pro", "halden s4 pro")]
    [InlineData("will this fit my x14 laptop", "x14 laptop")]
    [InlineData("is the hub compatible with the lumenoak x14?", "lumenoak x14")]
    [InlineData("can i use it with windows", "windows")]
    [InlineData("compatible with macbook", "macbook")]
    [InlineData("how heavy is it", null)]
    [InlineData("does it work", null)]
    [InlineData("does it come with a cable", null)]
    [InlineData("what does it work with", null)]
    public void The_thing_asked_about_is_read(string question, string? thing) => Assert.Equal(thing, CompatibilityQuestion.Thing(question));

    [Theory]
    [InlineData(Hub, "lumenoak x14", ThingStanding.Named)]
    [InlineData(Hub, "x14 flip", ThingStanding.Named)]
    [InlineData(Hub, "lumenoak x14 laptop", ThingStanding.Named)]
    [InlineData(Hub, "lite 13", ThingStanding.Named)]
    [InlineData(Hub, "lumenoak x16 studio", ThingStanding.Touched)]
    [InlineData(Hub, "computer", ThingStanding.Touched)]
    [InlineData(Hub, "macbook", ThingStanding.Unmentioned)]
    [InlineData("Halden S4 Pro", "halden s4", ThingStanding.Touched)]
    [InlineData("Halden S4", "halden s4 pro", ThingStanding.Touched)]
    [InlineData("Halden S4 Pro", "pro", ThingStanding.Touched)]
    [InlineData("HP Designjet Z2100, Z3100, Z3200 Photo", "designjet z3100", ThingStanding.Named)]
    [InlineData("HP Designjet Z2100, Z3100, Z3200 Photo", "z3200", ThingStanding.Touched)]
    [InlineData("Phaser 7500", "phaser 750", ThingStanding.Touched)]
    [InlineData("Phaser 7500", "7500", ThingStanding.Named)]
    [InlineData("HP", "hp laserjet 1020", ThingStanding.Touched)]
    [InlineData("Laptops and tablets with USB-C and DisplayPort Alt Mode", "laptop", ThingStanding.Touched)]
    [InlineData("Phones, tablets, headphones and laptops up to 60 W", "tablet", ThingStanding.Named)]
    [InlineData("Phones, tablets, headphones and laptops up to 60 W", "phone", ThingStanding.Named)]
    [InlineData("All phones except Ovari One", "ovari one", ThingStanding.Touched)]
    [InlineData("Phones but not Halden S4", "halden s4", ThingStanding.Touched)]
    public void A_thing_counts_only_where_an_entry_names_this_very_thing(string list, string thing, ThingStanding standing) =>
        Assert.Equal(standing, CompatibilityClaim.Of(Product(new ProductAttribute("Compatible with", list)), thing, ["laptop"])?.Standing);

    [Theory]
    [InlineData("Weight", "Halden S4")]
    [InlineData("Fits cup holders", "Yes")]
    [InlineData("Fits laptops up to", "15.6 in")]
    [InlineData("Hydration compatible", "Yes, up to 2 L")]
    [InlineData("Electromagnetic compatibility", "EN 55022 Class B")]
    public void Other_facts_say_nothing_of_it(string name, string value) => Assert.Null(CompatibilityClaim.Of(Product(new ProductAttribute(name, value)), "halden s4", []));

    [Fact]
    public void A_title_says_what_it_is_for()
    {
        var cover = Product() with { Title = "Shell Case for Ovari One" };
        Assert.Equal(ThingStanding.Named, CompatibilityClaim.Of(cover, "ovari one", [])?.Standing);
        Assert.Null(CompatibilityClaim.Of(cover, "halden s4", []));
    }

    [Fact]
    public void No_text_makes_it_fail() => Gen.Select(Gen.String, Gen.String).Sample((one, other) =>
    {
        _ = CompatibilityQuestion.Thing("does it work with " + one);
        _ = CompatibilityClaim.Of(Product(new ProductAttribute("Compatible with", one)), other, []);
    });

    private static Product Product(params ProductAttribute[] attributes) =>
        new() { Id = "p", Title = "Hub", Attributes = attributes, Variants = [] };
}
