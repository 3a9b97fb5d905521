using CsCheck;
using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Tests.Text;

public sealed class TypoRepairTests
{
    private static readonly TypoRepair Repair = new("delivery delivery price price price prize order order warranty cat cat usb3port"
        .Split(' ').CountBy(word => word).ToDictionary());

    [Theory]
    [InlineData("delivrey", "delivery")]
    [InlineData("delvry", "delvry")]
    [InlineData("delivvvery", "delivery")]
    [InlineData("prise", "price")]
    [InlineData("odrer", "order")]
    [InlineData("waranti", "waranti")]
    [InlineData("waranti1", "waranti1")]
    [InlineData("cot", "cot")]
    [InlineData("price", "price")]
    [InlineData("elephant", "elephant")]
    public void Repairs_only_near_unknown_words(string typed, string expected) => Assert.Equal(expected, Repair.Repair(typed));

    [Fact]
    public void A_word_that_only_lacks_letters_comes_before_a_more_frequent_one()
    {
        var repair = new TypoRepair(new Dictionary<string, int> { ["cart"] = 50, ["carry"] = 2, ["care"] = 70 });
        Assert.Equal("carry", repair.Repair("cary"));
        Assert.Equal("care", repair.Repair("caro"));
    }

    [Fact]
    public void Leaves_very_long_words_alone()
    {
        var word = new string('a', 2000);
        Assert.Equal(word, Repair.Repair(word));
    }

    [Fact]
    public void Finds_what_a_linear_scan_finds()
    {
        var letters = Gen.String[Gen.Char['a', 'c'], 4, 9];
        Gen.Select(letters.Array[1, 20], letters).Sample((words, typed) =>
        {
            var repaired = new TypoRepair(words.Distinct().ToDictionary(word => word, _ => 1)).Repair(typed);
            var nearest = words.Min(word => EditDistance.Between(typed, word));
            var allowed = typed.Length >= 8 ? 2 : 1;
            Assert.Equal(nearest <= allowed ? nearest : 0, EditDistance.Between(typed, repaired));
        });
    }

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    [InlineData("same", "same", 0)]
    public void Distance_counts_edits_and_swaps(string left, string right, int distance) => Assert.Equal(distance, EditDistance.Between(left, right));
}
