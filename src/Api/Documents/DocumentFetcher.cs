using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace ProductQA.Api.Documents;

/// <summary>Fetches linked documents over http and https: bounded in size and time, from the open internet only, and again only where they changed.</summary>
public sealed class DocumentFetcher(HttpClient http, IOptions<DocumentOptions> options)
{
    public async Task<FetchedDocument> FetchAsync(ShopDocument document, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(document.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return new FetchedDocument.Gone($"'{document.Address}' is no address of the web: give one that begins with https://.");
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        try
        {
            return await FetchAsync(address, document.Etag, limit.Token);
        }
        catch (HttpRequestException fault) when (fault.InnerException is ClosedAddressException closed)
        {
            return new FetchedDocument.Gone(closed.Message);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new FetchedDocument.Trouble($"The server {address.Host} could not be reached, or broke off.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchedDocument.Trouble($"The server {address.Host} did not send the document within {options.Value.TimeoutSeconds} seconds.");
        }
    }

    /// <summary>How the connections are made; the service registers the client with it.</summary>
    public static SocketsHttpHandler Handler(DocumentOptions options) => new()
    {
        ConnectCallback = (context, cancellationToken) => AddressGuard.ConnectAsync(context.DnsEndPoint, options.AllowPrivateAddresses, cancellationToken),
        UseProxy = false,
        UseCookies = false,
        MaxAutomaticRedirections = 5,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        MaxResponseHeadersLength = 64,
    };

    private async Task<FetchedDocument> FetchAsync(Uri address, string etag, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (etag.Length > 0 && EntityTagHeaderValue.TryParse(etag, out var known))
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.NotModified => new FetchedDocument.Unchanged(),
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new FetchedDocument.Gone($"The server {address.Host} no longer has the document ({(int)response.StatusCode}): correct the link in the feed."),
            _ when !response.IsSuccessStatusCode => new FetchedDocument.Trouble($"The server {address.Host} answered with status {(int)response.StatusCode}."),
            _ => await ContentAsync(response, cancellationToken),
        };
    }

    private async Task<FetchedDocument> ContentAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var most = options.Value.Limits.Bytes;
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await BoundedContent.ReadAsync(stream, most, cancellationToken) is { } content
            ? new FetchedDocument.Fresh(content, response.Headers.ETag?.ToString() ?? "")
            : new FetchedDocument.Gone($"The document is larger than {options.Value.MaximumMegabytes} MiB: link a smaller one, or raise Documents__MaximumMegabytes.");
    }
}
