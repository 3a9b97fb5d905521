using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace ProductQA.Api.Messenger.Setup;

/// <summary>The Graph API around a page: who it is, its profile and its subscriptions. Addresses hold the token and are never logged.</summary>
public sealed class PageGraph(HttpClient http, IOptions<MessengerOptions> options)
{
    public Task<GraphAnswer> GetAsync(ConnectedPage page, string path, string query, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Get, GraphAddress.At(options.Value, path, page.AccessToken, query), null, cancellationToken);

    /// <summary>The same without proof that we know the app's secret: tells a wrong secret from a wrong token.</summary>
    public Task<GraphAnswer> GetUnprovedAsync(ConnectedPage page, string path, string query, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Get, GraphAddress.Unproved(options.Value, path, page.AccessToken, query), null, cancellationToken);

    public Task<GraphAnswer> PostAsync(ConnectedPage page, string path, string query, JsonObject? body, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Post, GraphAddress.At(options.Value, path, page.AccessToken, query), body, cancellationToken);

    private async Task<GraphAnswer> AskAsync(HttpMethod method, Uri address, JsonObject? body, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(method, address);
            request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await http.SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode ? GraphAnswer.Read(text) : new GraphAnswer.Refused(GraphError.Read((int)response.StatusCode, text));
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new GraphAnswer.Unreachable(address.Authority);
        }
    }
}
