namespace ProductQA.Api.Messenger;

/// <summary>What Messenger takes at most. A text that is longer is cut behind a word; what cannot be cut is left out.</summary>
public static class MessengerLimits
{
    public const int Text = 1999;
    public const int ButtonsText = 640;
    public const int QuickReplies = 13;
    public const int Cards = 10;
    public const int Buttons = 3;
    public const int Title = 20;
    public const int CardText = 80;
    public const int Payload = 1000;
    public const int Metadata = 999;

    /// <summary>The text, or its beginning with "…" behind a whole word where there is one in its second half.</summary>
    public static string Fit(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var head = text.AsSpan(0, char.IsHighSurrogate(text[limit - 2]) ? limit - 2 : limit - 1);
        var blank = char.IsWhiteSpace(text[head.Length]) ? -1 : head.LastIndexOf(' ');
        return $"{(blank > limit / 2 ? head[..blank] : head).TrimEnd()}…";
    }

    public static bool Takes(string title, string? payload) => !string.IsNullOrWhiteSpace(title) && payload is { Length: > 0 and <= Payload };
}
