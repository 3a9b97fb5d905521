using CsCheck;
using ProductQA.Api.Staff;

namespace ProductQA.Api.Tests.Staff;

public sealed class TalkTests
{
    [Theory]
    [InlineData("messenger:1029384756:71234567890123456", "Shopper …3456")]
    [InlineData("messenger:1:7", "Shopper …7")]
    [InlineData("web:0123456789abcdef", "Shopper …cdef")]
    [InlineData("web:", "Shopper")]
    [InlineData("", "Shopper")]
    public void A_shopper_is_named_by_the_end_of_their_id(string key, string name) => Assert.Equal(name, Talk.NameOf(key));

    [Fact]
    public void Every_key_comes_back_from_its_address_and_stands_in_none()
    {
        Gen.String.AlphaNumeric.Sample(key => Talk.KeyOf(Talk.PathOf("web:" + key).Split('/')[^1]) == "web:" + key);
        Assert.DoesNotContain("7001", Talk.PathOf("messenger:1:7001"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_stands_in_an_address_is_a_key_or_none() => Gen.String.Sample(code => { _ = Talk.KeyOf(code); });
}
