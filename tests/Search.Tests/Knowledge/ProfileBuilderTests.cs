using CsCheck;
using ProductQA.Search.Knowledge;

namespace ProductQA.Search.Tests.Knowledge;

public sealed class ProfileBuilderTests
{
    [Theory]
    [InlineData(AttributeType.YesNo, "Yes", "No", "yes", "N", "Y", "no", "Yes", "No", "true", "-")] // a dash says nothing
    [InlineData(AttributeType.Number, "8 GB", "16GB", "512 MB", "4", "1,024 MB", "2 GB (shared)")]
    [InlineData(AttributeType.Choice, "Cotton", "Wool", "Cotton", "Cotton", "Wool")]
    [InlineData(AttributeType.Text, "Soft and warm", "Made by hand", "A gift", "Keeps dry")]
    [InlineData(AttributeType.Text, "20 - 80", "0 - 40", "3 x 4", "800,1066")] // ranges, products and lists are no numbers
    public void The_type_is_what_nearly_all_values_are(AttributeType type, params string[] values) => Assert.Equal(type, Shelves.Attribute("a", values).Type);

    [Fact]
    public void Numbers_are_brought_to_the_unit_that_most_values_have()
    {
        var memory = Shelves.Attribute("Memory", "8 GB", "16 GB", "512 MB", "32 GB");

        Assert.Equal(("gb", 0.5, 12d, 32d), (memory.Unit, memory.Minimum, memory.Median, memory.Maximum));
    }

    [Fact]
    public void The_unit_of_bare_numbers_is_learned_from_the_titles()
    {
        int[] sizes = [2, 4, 8, 16, 32];
        var products = Enumerable.Range(0, 60).Select(i => Shelves.Make($"p{i}", $"Box {i * 13 + 100}x {sizes[i % 5]} GB DDR3", facts: [("Internal memory", $"{sizes[i % 5]}"), ("Slots", $"{(i % 3) + 1}")]));

        var profile = Shelves.Learn(products);

        Assert.Equal("gb", profile.Attributes.Single(attribute => attribute.Name == "Internal memory").Unit);
        Assert.Equal("", profile.Attributes.Single(attribute => attribute.Name == "Slots").Unit);
    }

    [Theory]
    [InlineData("display_resolution", "Display resolution")]
    [InlineData("displayResolution", "Display resolution")]
    [InlineData("attr_DISPLAY_RESOLUTION", "Display resolution")]
    [InlineData("Display resolution", "Display resolution")]
    [InlineData("USB ports", "USB ports")]
    [InlineData("AWG", "AWG")]
    [InlineData("_", "_")]
    public void A_name_becomes_readable(string name, string label) => Assert.Equal(label, AttributeLabel.Of(name));

    [Fact]
    public void Counts_add_up_on_the_sample_shop()
    {
        var profile = Shelves.Learn(SampleShop.Products);

        Assert.Equal((12, 12), (profile.Products, profile.Variants));
        Assert.Equal("Brother", profile.Brands.First(brand => brand.Products == 2).Value);
        Assert.All(profile.Attributes, attribute => Assert.Equal(attribute.Products, attribute.Values.Sum(value => value.Products)));
        Assert.Contains(profile.Kinds, kind => kind.Value == "laptop bags");
    }

    [Fact]
    public void The_order_of_the_products_does_not_matter()
    {
        var forward = Shelves.Learn(Shelves.Electronics());
        Gen.Shuffle(Shelves.Electronics().ToArray()).Sample(products => Assert.Equal(Text(forward), Text(Shelves.Learn(products))), iter: 20);
    }

    [Fact]
    public void Any_values_are_counted_without_a_fault() => Gen.Dictionary(Gen.String, Gen.String)[0, 8].Array[1, 30].Sample(
        catalog =>
        {
            var products = catalog.Select((facts, at) => Shelves.Make($"p{at}", string.Join(' ', facts.Keys), facts: [.. facts.Select(fact => (fact.Key, fact.Value))])).ToList();
            var profile = Shelves.Learn(products);
            Assert.Equal(products.Count, profile.Products);
            Assert.All(profile.Attributes, attribute => Assert.InRange(attribute.Products, 1, products.Count));
            Assert.All(profile.Attributes, attribute => Assert.Equal(attribute.Products, attribute.Values.Sum(value => value.Products)));
        },
        iter: 200);

    [Fact]
    public void Many_different_values_stay_within_bounds_and_frequent_ones_stay()
    {
        var builder = new ProfileBuilder();
        for (var i = 0; i < 60_000; i++)
        {
            builder.Observe(Shelves.Make($"p{i}", "Thing", facts: [("Code", i % 3 == 0 ? "same" : $"value {i}")]));
        }

        var code = Assert.Single(builder.Build().Attributes);

        Assert.Equal((60_000, "same"), (code.Products, code.Values[0].Value));
        Assert.InRange(code.Values[0].Products, 19_900, 20_000);
        Assert.InRange(code.Distinct, 36_000, 44_000);
        Assert.Equal(AttributeType.Text, code.Type);
    }

    [Fact]
    public void A_profile_comes_back_from_its_file_and_a_damaged_one_is_none()
    {
        var folder = Directory.CreateTempSubdirectory("productqa-profile-").FullName;
        try
        {
            Assert.Null(ProfileFile.Read(folder));
            var profile = Shelves.Learn(Shelves.Electronics());
            ProfileFile.Write(folder, profile);
            ProfileFile.Write(folder, profile);
            Assert.Equal(Text(profile), Text(ProfileFile.Read(folder)!));
            Assert.Single(Directory.GetFiles(folder));
            foreach (var broken in (string[])["", "{", "[]", "null", "{\"version\":99,\"profile\":{\"products\":1,\"variants\":1}}", "{\"version\":1}"])
            {
                File.WriteAllText(Path.Combine(folder, ProfileFile.Name), broken);
                Assert.Null(ProfileFile.Read(folder));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Text(CatalogProfile profile) => System.Text.Json.JsonSerializer.Serialize(profile);
}
