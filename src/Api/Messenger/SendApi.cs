using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Outbox.Pages;
using ProductQA.Api.Outbox.Windows;
using ProductQA.Api.Shop;

namespace ProductQA.Api.Messenger;

/// <summary>Messenger's Send API. It has no idempotency key: every reply carries metadata, and its echo tells that it went out.</summary>
public sealed class SendApi(HttpClient http, IOptions<MessengerOptions> options, IOptions<ServerOptions> server, PageRates rates)
{
    private readonly MessengerOptions _options = options.Value;

    public bool IsConfigured => _options.IsConfigured;

    /// <summary>Sends a message as its plan says. Product cards that the page's catalog does not know go out as cards of our own.</summary>
    public async Task<SendOutcome> SendAsync(OutboxMessage message, SendPlan plan, CancellationToken cancellationToken)
    {
        var answer = await PostAsync(message.Page, Payload(message, plan, withCatalogIds: true), cancellationToken);
        if (answer.Error?.Effect == GraphEffect.UnknownProduct && MessageBody.HasCatalogIds(message.Reply))
        {
            answer = await PostAsync(message.Page, Payload(message, plan, withCatalogIds: false), cancellationToken);
        }

        return PlanOutcome.Of(plan, answer.Outcome, answer.Error);
    }

    /// <summary>Shows that the shopper's message was seen, or that an answer is on its way; whether that works changes nothing else.</summary>
    public async Task ShowAsync(string conversation, string action, CancellationToken cancellationToken) =>
        await PostAsync(Channels.AccountOf(conversation), SendPayload.Action(Channels.PersonOf(conversation), action), cancellationToken);

    private JsonObject Payload(OutboxMessage message, SendPlan plan, bool withCatalogIds)
    {
        var metadata = WebhookParser.MetadataPrefix + message.Sequence.ToString(CultureInfo.InvariantCulture);
        var body = SendPayload.Body(plan, message.Reply, metadata, server.Value.PublicUrl, withCatalogIds);
        return SendPayload.Of(Channels.PersonOf(message.Conversation), plan, body) ?? throw new InvalidOperationException($"A message with the plan {plan.GetType().Name} is not sent.");
    }

    private async Task<Answer> PostAsync(string page, JsonObject body, CancellationToken cancellationToken)
    {
        if (_options.TokenOf(page) is not { Length: > 0 } token)
        {
            return new Answer(PageTrouble.WithoutToken(page));
        }

        try
        {
            using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(GraphAddress.Of(_options, page, token), content, cancellationToken);
            return await ReadAsync(page, response, cancellationToken);
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError)
        {
            return new Answer(new SendOutcome.Retry("The Graph API could not be reached."));
        }
        catch (HttpRequestException)
        {
            return new Answer(new SendOutcome.Uncertain("The connection to the Graph API broke."));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Answer(new SendOutcome.Uncertain("The Graph API did not answer in time."));
        }
    }

    private async Task<Answer> ReadAsync(string page, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var used = Usage.Read(response.Headers);
        rates.Report(page, used);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return new Answer(new SendOutcome.Sent(MessageId(text)));
        }

        var error = GraphError.Read((int)response.StatusCode, text);
        return new Answer(error.ToOutcome(page, used), error);
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

    private sealed record Answer(SendOutcome Outcome, GraphError? Error = null);
}
