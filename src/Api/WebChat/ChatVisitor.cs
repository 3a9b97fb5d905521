using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.WebChat;

/// <summary>
/// Who talks in a browser: a random id in a cookie that scripts cannot read and that this service signed and encrypted, so that nobody
/// can guess or make the id of another's conversation.
/// </summary>
public sealed class ChatVisitor(IDataProtectionProvider protection)
{
    public const string CookieName = "productqa.chat";

    private readonly IDataProtector _protector = protection.CreateProtector("web-chat");

    /// <summary>The visitor's conversation, or nothing where there is no cookie of ours.</summary>
    public string? ConversationOf(HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { Length: > 0 and < 1000 } cookie)
        {
            return null;
        }

        try
        {
            return Channels.Key(Channels.Web, _protector.Unprotect(cookie));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Gives a new visitor a conversation.</summary>
    public void Welcome(HttpContext context)
    {
        if (ConversationOf(context) is not null)
        {
            return;
        }

        context.Response.Cookies.Append(CookieName, _protector.Protect(RandomNumberGenerator.GetHexString(32, lowercase: true)), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(90),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
    }
}
