using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ProductQA.Api.Outbox;
using ProductQA.Api.Shop;

namespace ProductQA.Api.Messenger;

/// <summary>Messenger's Send API. It has no idempotency key: every reply carries metadata, and its echo tells that it went out.</summary>
public sealed class SendApi(HttpClient http, IOptions<MessengerOptions> options, IOptions<ServerOptions> server)
{
    private readonly MessengerOptions _options = options.Value;

    public bool IsConfigured => _options.IsConfigured;

    public Task<SendOutcome> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var (page, person) = Parts(message.Conversation);
        var metadata = WebhookParser.MetadataPrefix + message.Sequence.ToString(CultureInfo.InvariantCulture);
        return PostAsync(page, SendPayload.Message(person, message.Reply, metadata, server.Value.PublicUrl), cancellationToken);
    }

    public Task<SendOutcome> ShowTypingAsync(string conversation, CancellationToken cancellationToken)
    {
        var (page, person) = Parts(conversation);
        return PostAsync(page, SendPayload.TypingOn(person), cancellationToken);
    }

    private async Task<SendOutcome> PostAsync(string page, JsonObject body, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(Address(page), content, cancellationToken);
            var answer = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode
                ? new SendOutcome.Sent(MessageId(answer))
                : GraphError.Read((int)response.StatusCode, answer).ToOutcome();
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            return new SendOutcome.Retry("The Graph API could not be reached.");
        }
        catch (HttpRequestException)
        {
            return new SendOutcome.Uncertain("The connection to the Graph API broke.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.Uncertain("The Graph API did not answer in time.");
        }
    }

    private Uri Address(string page)
    {
        var token = _options.PageAccessToken;
        var proof = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_options.AppSecret), Encoding.UTF8.GetBytes(token)));
        return new Uri(_options.GraphBaseUrl, $"/{_options.ApiVersion}/{Uri.EscapeDataString(page)}/messages?access_token={Uri.EscapeDataString(token)}&appsecret_proof={proof}");
    }

    private static (string Page, string Person) Parts(string conversation)
    {
        var parts = conversation.Split(':', 3);
        return (parts[1], parts[2]);
    }

    private static string MessageId(string answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer);
            return document.RootElement.Text("message_id") ?? "";
        }
        catch (JsonException)
        {
            return "";
        }
    }
}
