using System.Security.Cryptography;
using System.Text;
using ProductQA.Api.Messenger;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

public sealed class WebhookSignatureTests
{
    /// <summary>217 bytes; the umlauts are escaped, as Meta sends and signs them.</summary>
    private const string Vector =
        """
        {"object":"page","entry":[{"id":"1029384756","time":1767225600123,"messaging":[{"sender":{"id":"7001"},"recipient":{"id":"1029384756"},"timestamp":1767225600001,"message":{"mid":"m_AbC1","text":"Gr\u00fc\u00dfe"}}]}]}
        """;

    private const string VectorSignature = "sha256=a1f30a1d671ed9f5f27ea2b18dcb1403ee182ec152ff80e76059502c47dd7067";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(Vector);

    [Fact]
    public void The_published_vector_passes()
    {
        Assert.Equal(217, Body.Length);
        Assert.True(WebhookSignature.IsValid(Body, VectorSignature, TestPage.AppSecret));
    }

    [Fact]
    public void The_signature_of_the_decoded_text_is_refused()
    {
        Assert.False(WebhookSignature.IsValid(Body, "sha256=65ec00482b96fe62c26f69fa4c20c9d2f5133e797059f5674e8d288bb267f719", TestPage.AppSecret));
    }

    [Fact]
    public void Any_changed_byte_is_refused()
    {
        for (var at = 0; at < Body.Length; at++)
        {
            var changed = (byte[])Body.Clone();
            changed[at] ^= 1;
            Assert.False(WebhookSignature.IsValid(changed, VectorSignature, TestPage.AppSecret), $"byte {at}");
        }
    }

    [Fact]
    public void Any_changed_digit_of_the_signature_is_refused()
    {
        for (var at = "sha256=".Length; at < VectorSignature.Length; at++)
        {
            var changed = VectorSignature[..at] + (VectorSignature[at] == '0' ? '1' : '0') + VectorSignature[(at + 1)..];
            Assert.False(WebhookSignature.IsValid(Body, changed, TestPage.AppSecret), changed);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha256")]
    [InlineData("a1f30a1d671ed9f5f27ea2b18dcb1403ee182ec152ff80e76059502c47dd7067")]
    [InlineData("SHA256=a1f30a1d671ed9f5f27ea2b18dcb1403ee182ec152ff80e76059502c47dd7067")]
    [InlineData("sha512=a1f30a1d671ed9f5f27ea2b18dcb1403ee182ec152ff80e76059502c47dd7067")]
    [InlineData("sha256=a1f30a1d671ed9f5f27ea2b18dcb1403ee182ec152ff80e76059502c47dd706")]
    [InlineData("sha256=a1f30a1d671ed9f5f27ea2b18dcb1403ee182ec152ff80e76059502c47dd70677")]
    [InlineData("sha256=a1f30a1d671ed9f5f27ea2b18dcb1403")]
    [InlineData("sha256=a1f30a1d671ed9f5f27ea2b18dcb1403ee182ec152ff80e76059502c47dd706g")]
    [InlineData("sha256=A1F30A1D671ED9F5F27EA2B18DCB1403EE182EC152FF80E76059502C47DD706Z")]
    [InlineData("sha256= a1f30a1d671ed9f5f27ea2b18dcb1403ee182ec152ff80e76059502c47dd706")]
    [InlineData("sha256=a1f30a1d671ed9f5f27ea2b18dcb1403ee182ec152ff80e76059502c47dd7067,sha256=a1f30a1d671ed9f5f27ea2b18dcb1403ee182ec152ff80e76059502c47dd7067")]
    public void A_missing_or_malformed_header_is_refused(string? header)
    {
        Assert.False(WebhookSignature.IsValid(Body, header, TestPage.AppSecret));
    }

    [Fact]
    public void Another_secret_is_refused() => Assert.False(WebhookSignature.IsValid(Body, SignedWebhook.Signature(Body, "another secret"), TestPage.AppSecret));

    [Fact]
    public void Without_a_secret_of_its_own_the_service_trusts_nobody() => Assert.False(WebhookSignature.IsValid(Body, SignedWebhook.Signature(Body, ""), ""));

    [Fact]
    public void The_older_header_value_is_refused()
    {
        var digest = HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestPage.AppSecret), Body);

        Assert.False(WebhookSignature.IsValid(Body, "sha1=" + Convert.ToHexStringLower(digest.AsSpan(0, 20)), TestPage.AppSecret));
        Assert.False(WebhookSignature.IsValid(Body, "sha1=" + Convert.ToHexStringLower(digest), TestPage.AppSecret));
    }
}
