using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ProductQA.Api.Messenger.Inbound;

namespace ProductQA.Api.Messenger;

/// <summary>Meta's door: verification, and events, which are checked on their raw bytes and kept durably before the 200.</summary>
public static class WebhookEndpoints
{
    private const int LargestBody = 8 * 1024 * 1024;

    public static void MapMessengerWebhook(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/webhooks/messenger").WithTags("Messenger").DisableAntiforgery();
        group.MapGet("", Verify);
        group.MapPost("", ReceiveAsync);
    }

    private static IResult Verify(HttpRequest request, IOptions<MessengerOptions> options)
    {
        var (mode, token, challenge) = (request.Query["hub.mode"].ToString(), request.Query["hub.verify_token"].ToString(), request.Query["hub.challenge"].ToString());
        if (mode.Length == 0 || token.Length == 0 || challenge.Length == 0)
        {
            return Results.BadRequest("Give hub.mode, hub.verify_token and hub.challenge.");
        }

        var expected = options.Value.VerifyToken;
        var agreed = expected.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(expected));
        return agreed && mode == "subscribe" ? Results.Text(challenge, "text/plain") : Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    private static async Task<IResult> ReceiveAsync(
        HttpRequest request, IOptions<MessengerOptions> options, InboundEvents events, CancellationToken cancellationToken)
    {
        if (!options.Value.IsConfigured)
        {
            return Results.Problem("Messenger is not configured: set Messenger__AppSecret.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var body = await ReadBodyAsync(request.BodyReader, cancellationToken);
        if (body is null)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (!WebhookSignature.IsValid(body, request.Headers[WebhookSignature.Header], options.Value.AppSecret))
        {
            return Results.Unauthorized();
        }

        return await KeepAsync(body, events, cancellationToken);
    }

    private static async Task<IResult> KeepAsync(byte[] body, InboundEvents events, CancellationToken cancellationToken)
    {
        try
        {
            await events.TakeAsync(body, cancellationToken);
            return Results.Ok();
        }
        catch (JsonException)
        {
            return Results.BadRequest("The body is not JSON.");
        }
    }

    private static async Task<byte[]?> ReadBodyAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var isTooLarge = read.Buffer.Length > LargestBody;
            if (isTooLarge || read.IsCompleted)
            {
                var body = isTooLarge ? null : read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
