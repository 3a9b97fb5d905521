using System.Net;
using Microsoft.Extensions.Options;
using ProductQA.Api.Documents;

namespace ProductQA.Api.Tests.Documents;

public sealed class DocumentFetcherTests
{
    private static readonly DocumentOptions Open = new() { AllowPrivateAddresses = true, MaximumMegabytes = 1, TimeoutSeconds = 5 };

    [Fact]
    public async Task A_document_is_fetched_once_and_then_only_when_it_changed()
    {
        await using var server = await DocumentServer.StartAsync();

        var first = Assert.IsType<FetchedDocument.Fresh>(await FetchAsync(server, "/moved.md"));
        Assert.IsType<FetchedDocument.Unchanged>(await FetchAsync(server, "/manual.md", first.Etag));
        server.Manual = "# Other";
        Assert.IsType<FetchedDocument.Fresh>(await FetchAsync(server, "/manual.md", first.Etag));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, typeof(FetchedDocument.Gone))]
    [InlineData(HttpStatusCode.Gone, typeof(FetchedDocument.Gone))]
    [InlineData(HttpStatusCode.InternalServerError, typeof(FetchedDocument.Trouble))]
    [InlineData(HttpStatusCode.TooManyRequests, typeof(FetchedDocument.Trouble))]
    public async Task What_is_gone_is_told_from_what_may_come_back(HttpStatusCode status, Type outcome)
    {
        await using var server = await DocumentServer.StartAsync();
        server.Status = status;

        Assert.IsType(outcome, await FetchAsync(server, "/manual.md"));
    }

    [Fact]
    public async Task Endless_bodies_redirects_in_a_round_and_silent_hosts_end()
    {
        await using var server = await DocumentServer.StartAsync();

        Assert.Contains("larger than 1 MiB", Assert.IsType<FetchedDocument.Gone>(await FetchAsync(server, "/endless")).Sentence, StringComparison.Ordinal);
        Assert.IsType<FetchedDocument.Trouble>(await FetchAsync(server, "/round"));
        Assert.IsType<FetchedDocument.Trouble>(await FetchAsync(Open, "http://127.0.0.1:1/none", ""));
    }

    [Theory]
    [InlineData("http://127.0.0.1:80/a.pdf")]
    [InlineData("http://localhost/a.pdf")]
    [InlineData("http://[::1]/a.pdf")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://0x7f000001/a.pdf")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.com/a.pdf")]
    [InlineData("no address")]
    public async Task Addresses_inside_the_network_and_other_schemes_are_not_fetched(string address) =>
        Assert.IsType<FetchedDocument.Gone>(await FetchAsync(new DocumentOptions(), address, ""));

    private static Task<FetchedDocument> FetchAsync(DocumentServer server, string path, string etag = "") => FetchAsync(Open, new Uri(server.Address, path).ToString(), etag);

    private static async Task<FetchedDocument> FetchAsync(DocumentOptions options, string address, string etag)
    {
        using var http = new HttpClient(DocumentFetcher.Handler(options));
        var document = new ShopDocument { Id = "d", Name = "n", AddedBy = "feed", State = DocumentStates.Waiting, Address = address, Etag = etag };
        return await new DocumentFetcher(http, Options.Create(options)).FetchAsync(document, TestContext.Current.CancellationToken);
    }
}
