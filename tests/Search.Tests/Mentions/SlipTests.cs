using CsCheck;
using ProductQA.Search.Mentions;

namespace ProductQA.Search.Tests.Mentions;

public sealed class SlipTests
{
    [Theory]
    [InlineData("table", "tabe", true)] // left out
    [InlineData("table", "taable", true)] // added
    [InlineData("table", "tible", true)] // changed
    [InlineData("table", "tabel", true)] // swapped
    [InlineData("table", "table", false)]
    [InlineData("table", "cables", false)]
    [InlineData("abcd", "badc", false)] // two swaps
    [InlineData("a", "", true)]
    public void One_slip_is_told_from_none_and_two(string one, string other, bool slip) => Assert.Equal((slip, slip), (Slip.IsBetween(one, other), Slip.IsBetween(other, one)));

    [Fact]
    public void A_letter_left_out_is_a_slip() => Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 12], Gen.Int[0, 11]).Sample((word, at) =>
        Assert.True(Slip.IsBetween(word, word.Remove(at % word.Length, 1))));
}
