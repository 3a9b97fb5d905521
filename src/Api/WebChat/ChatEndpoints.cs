using System.Globalization;
using Microsoft.Extensions.FileProviders;
using ProductQA.Api.Catalog;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.WebChat;

/// <summary>The web chat's door: messages come in by POST, answers go out as server-sent events.</summary>
public static class ChatEndpoints
{
    /// <summary>
    /// Stands in for an antiforgery token: a page of another site can add no header of its own without this service's leave (CORS), which
    /// it never gives, and the visitor's SameSite cookie does not travel with such a page's posts.
    /// </summary>
    public const string Header = "X-ProductQA-Chat";

    public static void MapWebChat(this WebApplication app)
    {
        var chat = app.MapGroup("/chat").ExcludeFromDescription().RequireRateLimiting(ChatLimits.Policy);
        chat.MapPost("/messages", ReceiveAsync).DisableAntiforgery();
        chat.MapGet("/stream", Stream);
        MapSampleImages(app);
    }

    private static async Task<IResult> ReceiveAsync(
        HttpContext context, ChatRequest request, ChatVisitor visitor, InboxStore inbox, TurnQueue turns, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!context.Request.Headers.ContainsKey(Header))
        {
            return Results.Problem($"Send the header {Header}.", statusCode: StatusCodes.Status400BadRequest);
        }

        if (visitor.ConversationOf(context) is not { } conversation)
        {
            return Results.Problem("Open /chat first.", statusCode: StatusCodes.Status401Unauthorized);
        }

        if (!request.TryRead(out var input, out var problem))
        {
            return Results.Problem(problem, statusCode: StatusCodes.Status400BadRequest);
        }

        // The prefix keeps a browser's ids apart from those of our own events, such as a payment.
        var happened = new InboxEvent(conversation, "web:" + request.Id, time.GetUtcNow().ToUnixTimeMilliseconds(), input);
        turns.Call(await inbox.RecordAsync([happened], cancellationToken));
        return Results.Accepted();
    }

    private static IResult Stream(HttpContext context, ChatVisitor visitor, ChatStream stream, CancellationToken cancellationToken, long after = -1)
    {
        if (visitor.ConversationOf(context) is not { } conversation)
        {
            return Results.Problem("Open /chat first.", statusCode: StatusCodes.Status401Unauthorized);
        }

        // A browser that lost the connection says itself where it stopped.
        var last = long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : -1;
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(stream.ReadAsync(conversation, Math.Max(Math.Max(after, last), -1), cancellationToken));
    }

    private static void MapSampleImages(WebApplication app)
    {
        if (Directory.Exists(SampleShop.ImagesDirectory))
        {
            app.UseStaticFiles(new StaticFileOptions
            {
                FileProvider = new PhysicalFileProvider(SampleShop.ImagesDirectory),
                RequestPath = "/shop/images",
            });
        }
    }
}
