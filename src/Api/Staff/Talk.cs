using System.Buffers.Text;
using System.Text;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Staff;

/// <summary>A conversation as the shop's people know it: by a short name, never by the whole id that a channel gives a person.</summary>
public static class Talk
{
    private const int ShownLetters = 4;

    /// <summary>Such as "Shopper …4711".</summary>
    public static string NameOf(string conversation)
    {
        var person = Channels.IsMessenger(conversation) ? Channels.PersonOf(conversation) : Channels.AccountOf(conversation);
        return person.Length == 0 ? "Shopper" : $"Shopper …{person[^Math.Min(ShownLetters, person.Length)..]}";
    }

    public static string PathOf(string conversation) => "/review/conversations/" + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(conversation));

    /// <summary>The key in an address; nothing where it holds none.</summary>
    public static string? KeyOf(string code)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(Base64Url.DecodeFromChars(code));
        }
        catch (Exception fault) when (fault is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }
}
