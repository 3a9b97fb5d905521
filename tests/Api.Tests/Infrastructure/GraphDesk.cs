using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>The part of the stand-in for Meta that sets pages up: who a token is for, permissions, subscriptions, and the profile with its limit of ten calls in ten minutes.</summary>
internal sealed class GraphDesk(GraphPages pages, ShiftedTime time)
{
    private const int CallsAllowed = 10;
    private const long Span = 10 * 60 * 1000;

    private readonly ConcurrentDictionary<string, GraphPageState> _states = new();
    private readonly ConcurrentQueue<(string Page, long At)> _profileCalls = new();

    public GraphPageState Of(string page) => _states.GetOrAdd(page, _ => new GraphPageState());

    public void Map(WebApplication app)
    {
        app.MapGet("/{version}/me", (HttpContext context) => Answer(context, Me));
        app.MapGet("/{version}/me/permissions", (HttpContext context) => Answer(context, Permissions));
        app.MapGet("/{version}/{page}/subscribed_apps", (HttpContext context) => Answer(context, Subscriptions));
        app.MapPost("/{version}/{page}/subscribed_apps", (HttpContext context) => Answer(context, Subscribe));
        app.MapGet("/{version}/me/messenger_profile", (HttpContext context) => Answer(context, (page, _) => Counted(page) ?? Of(page).Shown()));
        app.MapPost("/{version}/me/messenger_profile", async (HttpContext context) =>
        {
            var body = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
            return Answer(context, (page, _) => Counted(page) ?? Of(page).Set(body));
        });
    }

    private IResult Answer(HttpContext context, Func<string, HttpContext, JsonObject> answer)
    {
        var page = pages.PageOf(context.Request.Query["access_token"]);
        var said = page is null || pages.IsRevoked(page) ? Refusal(190, 460)
            : context.Request.Query.ContainsKey("appsecret_proof") && !GraphPages.IsProved(context) ? Refusal(100, 0)
            : answer(page, context);
        return Results.Json(said, statusCode: said.ContainsKey("error") ? 400 : 200);
    }

    internal static JsonObject Refusal(int code, int subcode) => new() { ["error"] = new JsonObject { ["message"] = "Refused.", ["code"] = code, ["error_subcode"] = subcode } };

    private JsonObject Me(string page, HttpContext context) => context.Request.Query["fields"] == "messaging_feature_status"
        ? new JsonObject { ["messaging_feature_status"] = new JsonObject { ["msgr_multi_app"] = Of(page).HasRouting }, ["id"] = page }
        : new JsonObject { ["name"] = Of(page).Name, ["id"] = page };

    /// <summary>Some tokens are not told their permissions.</summary>
    private JsonObject Permissions(string page, HttpContext context) => Of(page).Permissions is { } granted
        ? new JsonObject { ["data"] = new JsonArray([.. granted.Select(one => new JsonObject { ["permission"] = one, ["status"] = "granted" })]) }
        : Refusal(100, 0);

    private JsonObject Subscriptions(string page, HttpContext context) => page == (string?)context.Request.RouteValues["page"]
        ? new JsonObject { ["data"] = Of(page).Apps() }
        : Refusal(100, 33);

    private JsonObject Subscribe(string page, HttpContext context) => page == (string?)context.Request.RouteValues["page"]
        ? Of(page).Subscribe(((string?)context.Request.Query["subscribed_fields"] ?? "").Split(','))
        : Refusal(100, 33);

    private JsonObject? Counted(string page)
    {
        _profileCalls.Enqueue((page, time.Now));
        return _profileCalls.Count(call => call.Page == page && call.At > time.Now - Span) > CallsAllowed ? Refusal(613, 0) : null;
    }
}
