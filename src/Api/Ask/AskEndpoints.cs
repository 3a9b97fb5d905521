using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ProductQA.Api.Ask;

/// <summary><c>POST /api/ask</c>: one turn for a program. It needs the API key, but not on loopback in Development.</summary>
public static class AskEndpoints
{
    private const string KeyHeader = "X-Api-Key";

    public static void MapAsk(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/api/ask", AskAsync).WithTags("Ask").DisableAntiforgery().AddEndpointFilter(DemandKeyAsync);

    private static async Task<Results<Ok<AskAnswer>, ProblemHttpResult>> AskAsync(AskRequest request, AskDesk desk, CancellationToken cancellationToken)
    {
        try
        {
            return TypedResults.Ok(await desk.AskAsync(request.Text ?? "", request.Product, request.Conversation, cancellationToken));
        }
        catch (ArgumentException refused)
        {
            return TypedResults.Problem(refused.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static async ValueTask<object?> DemandKeyAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var key = http.RequestServices.GetRequiredService<IOptions<AskOptions>>().Value.ApiKey;
        return IsLocalTrial(http) || HasKey(http, key) ? await next(context) : TypedResults.Unauthorized();
    }

    private static bool IsLocalTrial(HttpContext http) =>
        http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment() && http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    private static bool HasKey(HttpContext http, string key) =>
        key.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(http.Request.Headers[KeyHeader].ToString()), Encoding.UTF8.GetBytes(key));

    /// <summary>What a program asks.</summary>
    /// <param name="Text">The shopper's words.</param>
    /// <param name="Product">The product that the conversation is about; may be absent.</param>
    /// <param name="Conversation">Key of the conversation to go on with; absent: a new one.</param>
    public sealed record AskRequest(string? Text, string? Product, string? Conversation);
}
