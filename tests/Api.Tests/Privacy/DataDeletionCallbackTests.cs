using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsCheck;
using ProductQA.Api.Privacy.Meta;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Privacy;

/// <summary>Meta's deletion callback and the page behind its code.</summary>
[Collection("Messenger")]
public sealed class DataDeletionCallbackTests(SharedApp shared) : IClassFixture<SharedApp>
{
    /// <summary>The vector of the reference sheet; it names a person by psid, not by user_id.</summary>
    private const string Vector = "_DycEYJcj4_3HvuIEj4_O_UE2yZS313WyfWAkjoxm74.eyJhbGdvcml0aG0iOiJITUFDLVNIQTI1NiIsImlzc3VlZF9hdCI6MTc2NzIyNTYwMCwicGFnZV9pZCI6MTAyOTM4NDc1NiwicHNpZCI6IjcwMDEiLCJ0aHJlYWRfdHlwZSI6IlVTRVJfVE9fUEFHRSIsInRpZCI6IjcwMDEifQ";

    private MessengerApp App => shared.App;

    [Fact]
    public async Task A_signed_request_gets_a_code_and_a_page_and_the_same_ones_again()
    {
        var request = Signed("""{"algorithm":"HMAC-SHA256","issued_at":1767225600,"user_id":"218471"}""");
        var first = await DemandAsync(request);
        var second = await DemandAsync(request);

        Assert.Equal(first, second);
        var page = await App.Client.GetStringAsync(new Uri(new Uri(first.Url).AbsolutePath, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Nothing was stored", page, StringComparison.Ordinal);
        Assert.Contains("delete my data", page, StringComparison.Ordinal);
        Assert.DoesNotContain("218471", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_who_is_known_under_that_id_is_deleted()
    {
        await App.PostAsync(MetaEvent.Text("777001", "m_777001", "my secret question"));
        await App.SettledAsync();

        var answer = await DemandAsync(Signed("""{"algorithm":"HMAC-SHA256","user_id":777001}"""));

        Assert.Empty(App.Transcript("777001"));
        var page = await App.Client.GetStringAsync(new Uri(new Uri(answer.Url).AbsolutePath, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Your data is deleted", page, StringComparison.Ordinal);
        Assert.DoesNotContain("777001", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("!!.%%")]
    [InlineData(Vector)]
    public async Task What_Meta_did_not_sign_for_a_user_is_refused(string request)
    {
        using var answer = await PostAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"algorithm":"HMAC-SHA1","user_id":"1"}""")]
    [InlineData("""{"algorithm":"none","user_id":"1"}""")]
    [InlineData("""{"user_id":"1"}""")]
    [InlineData("""{"algorithm":"HMAC-SHA256","user_id":"%"}""")]
    [InlineData("""{"algorithm":"HMAC-SHA256","user_id":""}""")]
    [InlineData("""{"algorithm":"HMAC-SHA256","user_id":{"id":"1"}}""")]
    [InlineData("[]")]
    [InlineData("nonsense")]
    public void A_payload_without_algorithm_or_user_is_none(string payload) => Assert.Null(SignedRequest.UserOf(Signed(payload), TestPage.AppSecret));

    [Fact]
    public void A_request_is_believed_only_with_its_own_secret()
    {
        var request = Signed("""{"algorithm":"HMAC-SHA256","user_id":"1"}""");

        Assert.Equal("1", SignedRequest.UserOf(request, TestPage.AppSecret));
        Assert.Null(SignedRequest.UserOf(request, "another secret"));
        Assert.Null(SignedRequest.UserOf(request, ""));
        Assert.Null(SignedRequest.UserOf(request[..^1] + (request[^1] == 'A' ? 'B' : 'A'), TestPage.AppSecret));
    }

    [Fact]
    public void No_text_is_an_error() => Gen.String.Sample(text =>
    {
        Assert.Null(SignedRequest.UserOf(text, TestPage.AppSecret));
        SignedRequest.UserOf(Signed(text), TestPage.AppSecret);
    });

    [Fact]
    public async Task A_body_that_is_too_large_or_no_form_is_refused()
    {
        using var large = await PostAsync(new string('a', 100_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);

        using var content = new StringContent("{\"signed_request\":\"x\"}", Encoding.UTF8, "application/json");
        using var json = await App.Client.PostAsync(new Uri("/data-deletion", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
    }

    [Theory]
    [InlineData("AAAAAAAAAAAA")]
    [InlineData("<script>alert(1)<%2Fscript>")]
    [InlineData("x")]
    public async Task A_code_that_is_none_is_told_so_and_encoded(string code)
    {
        var page = await App.Client.GetStringAsync(new Uri("/data-deletion/" + code, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("No deletion with this code", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    private static string Signed(string payload)
    {
        var encoded = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(payload));
        return Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestPage.AppSecret), Encoding.UTF8.GetBytes(encoded))) + "." + encoded;
    }

    private async Task<(string Url, string Code)> DemandAsync(string request)
    {
        using var answer = await PostAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (json.RootElement.GetProperty("url").GetString()!, json.RootElement.GetProperty("confirmation_code").GetString()!);
    }

    private async Task<HttpResponseMessage> PostAsync(string request)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("signed_request", request)]);
        return await App.Client.PostAsync(new Uri("/data-deletion", UriKind.Relative), form, TestContext.Current.CancellationToken);
    }
}
