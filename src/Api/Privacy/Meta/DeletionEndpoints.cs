using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using ProductQA.Api.Messenger;
using ProductQA.Api.Shop;

namespace ProductQA.Api.Privacy.Meta;

/// <summary>
/// Meta's data deletion callback. Its user_id belongs to people who logged in to the app, which shoppers in a chat never did, so it mostly matches nobody; the page
/// behind the code says then how to delete in the chat itself. The same request gets the same code.
/// </summary>
public static class DeletionEndpoints
{
    /// <summary>How often an address may ask for deletions and look them up.</summary>
    public const string Policy = "data-deletion";

    private const int LargestBody = 16 * 1024;
    private const int PerMinute = 60;

    public static void MapDataDeletion(this WebApplication app) =>
        app.MapPost(DeletionLinks.Path, ReceiveAsync).RequireRateLimiting(Policy).DisableAntiforgery().WithTags("Messenger");

    public static IServiceCollection AddDataDeletion(this IServiceCollection services) => services.AddRateLimiter(options => options.AddPolicy(Policy, context =>
        RateLimitPartition.GetFixedWindowLimiter("deletion:" + context.Connection.RemoteIpAddress, _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) })));

    private static async Task<IResult> ReceiveAsync(
        HttpContext context, IOptions<MessengerOptions> messenger, IOptions<ServerOptions> server, IOptions<PrivacyOptions> privacy, PersonDesk people, CancellationToken cancellationToken)
    {
        var secret = messenger.Value.AppSecret;
        if (secret.Length == 0)
        {
            return Results.Problem("Messenger is not configured: set Messenger__AppSecret.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        var (status, request) = await ReadAsync(context, cancellationToken);
        if (status != StatusCodes.Status200OK || SignedRequest.UserOf(request, secret) is not { } user)
        {
            return Results.Problem("Send the form field signed_request as Meta signs it.", statusCode: status == StatusCodes.Status200OK ? StatusCodes.Status400BadRequest : status);
        }

        var code = CodeOf(request!, secret);
        await people.DeleteAsync(user, new Erasure(code, DeletionWays.Meta, privacy.Value.KeepBuyerNames), cancellationToken);
        return Results.Json(new { url = new Uri(server.Value.Reachable, DeletionLinks.PathOf(code)).ToString(), confirmation_code = code });
    }

    private static async Task<(int Status, string? Request)> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType)
        {
            return (StatusCodes.Status400BadRequest, null);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestBody;
        }

        try
        {
            return (StatusCodes.Status200OK, (await context.Request.ReadFormAsync(cancellationToken))["signed_request"]);
        }
        catch (BadHttpRequestException refused)
        {
            return (refused.StatusCode, null);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return (StatusCodes.Status400BadRequest, null);
        }
    }

    /// <summary>Of the request itself, so that Meta's second try is told the same, and nobody can guess it without the secret.</summary>
    private static string CodeOf(string request, string secret) => new(
        [.. HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes("deletion:" + request)).Take(Erasure.CodeLength).Select(part => Erasure.CodeAlphabet[part % Erasure.CodeAlphabet.Length])]);
}
