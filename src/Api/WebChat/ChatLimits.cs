using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace ProductQA.Api.WebChat;

/// <summary>How often a visitor may write and open the page, within ten seconds. Whoever has no cookie yet is counted by address, as cookies are free.</summary>
public static class ChatLimits
{
    public const string Policy = "web-chat";

    private const int PerVisitor = 30;
    private const int PerAddress = 200;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    public static RateLimiterOptions AddChatPolicy(this RateLimiterOptions options) => options.AddPolicy(Policy, context =>
        context.Request.Cookies[ChatVisitor.CookieName] is { Length: > 0 } cookie && context.RequestServices.GetRequiredService<ChatVisitor>().ConversationOf(context) is not null
            ? Fixed("visitor:" + cookie, PerVisitor)
            : Fixed("address:" + context.Connection.RemoteIpAddress, PerAddress));

    private static RateLimitPartition<string> Fixed(string key, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window });
}
