using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Shop;

namespace ProductQA.Api.Privacy;

/// <summary>
/// A shopper deletes what the shop holds of them in the chat itself: a question, a press, a code. The button is bound to the conversation and grows old, so that
/// no forged press and no forgotten one deletes anything.
/// </summary>
public sealed class DeletionDesk(IDataProtectionProvider protection, IOptions<PrivacyOptions> privacy, IOptions<ServerOptions> server, Texts texts, TimeProvider time)
{
    private const int ValidMinutes = 30;

    private readonly IDataProtector _protector = protection.CreateProtector("deletion");

    public Reply Ask(string conversation)
    {
        var token = _protector.Protect($"{time.GetUtcNow().AddMinutes(ValidMinutes).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)} {conversation}");
        return new ButtonsReply(texts.Say("privacy.confirm"), [new Button(texts.Say("button.delete_data"), Payloads.Delete(token), null), new Button(texts.Say("button.keep_data"), Payloads.Keep, null)]);
    }

    public Outcome Press(string conversation, string token) =>
        IsValid(conversation, token) ? new DataDeleted(new Erasure(Erasure.NewCode(), DeletionWays.Chat, privacy.Value.KeepBuyerNames)) : new DeletionExpired();

    public Reply Done(DataDeleted deleted)
    {
        var link = server.Value.PublicUrl is { } address ? new Uri(address, DeletionLinks.PathOf(deleted.Erasure.Code)).ToString() : null;
        return new TextReply(texts.Say("privacy.deleted", ("code", deleted.Erasure.Code), ("link", link)));
    }

    private bool IsValid(string conversation, string token)
    {
        try
        {
            var parts = _protector.Unprotect(token).Split(' ', 2);
            return parts.Length == 2 && parts[1] == conversation && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var until) && until > time.GetUtcNow().ToUnixTimeMilliseconds();
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
