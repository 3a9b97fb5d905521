using ProductQA.Api.Messenger;

namespace ProductQA.Api.Conversations;

/// <summary>
/// Makes of a turn's replies the messages that Messenger takes: long texts are cut at sentence ends (fewer than 2,000 characters; 640 above
/// buttons), buttons that do not fit become quick replies or lines of text, and what can be pressed instead of typing stands under the last
/// message alone, because it vanishes with the next one.
/// </summary>
public static class ReplySplitter
{
    public const int TextLimit = MessengerLimits.Text;
    public const int ButtonsLimit = MessengerLimits.ButtonsText;

    /// <summary>The messages of a turn, in order.</summary>
    public static List<Reply> Split(IReadOnlyList<Reply> replies)
    {
        var messages = replies.SelectMany(Split).ToList();
        if (messages.Count > 1)
        {
            var quick = messages.Reverse<Reply>().SelectMany(message => message.QuickReplies).DistinctBy(reply => reply.Payload).Take(MessengerLimits.QuickReplies).ToList();
            messages = [.. messages.Take(messages.Count - 1).Select(message => message.QuickReplies.Count == 0 ? message : message with { QuickReplies = [] }), messages[^1] with { QuickReplies = quick }];
        }

        return messages;
    }

    public static IEnumerable<Reply> Split(Reply reply) => reply switch
    {
        TextReply text => SplitText(text),
        ButtonsReply buttons => SplitButtons(ButtonsThatFit.Of(buttons)),
        _ => [reply],
    };

    /// <summary>The parts of a text, none longer than the limit, none empty.</summary>
    public static List<string> Parts(string text, int limit)
    {
        var parts = new List<string>();
        var rest = text.AsSpan().Trim();
        while (rest.Length > limit)
        {
            var cut = CutAt(rest, limit);
            parts.Add(rest[..cut].TrimEnd().ToString());
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0)
        {
            parts.Add(rest.ToString());
        }

        return parts;
    }

    private static IEnumerable<Reply> SplitText(TextReply text)
    {
        var parts = Parts(text.Words, TextLimit);
        return parts.Select((part, index) => (Reply)new TextReply(part) { QuickReplies = index == parts.Count - 1 ? text.QuickReplies : [] });
    }

    private static IEnumerable<Reply> SplitButtons(ButtonsReply buttons)
    {
        var parts = Parts(buttons.Words, ButtonsLimit);
        return parts.Count == 0 ? [] : parts.Take(parts.Count - 1).Select(part => (Reply)new TextReply(part)).Append(buttons with { Words = parts[^1] });
    }

    /// <summary>Behind the last sentence end of the first part, else behind its last blank, else at the limit without halving a surrogate pair.</summary>
    private static int CutAt(ReadOnlySpan<char> text, int limit)
    {
        var head = text[..limit];
        var sentence = SentenceEnd(head);
        var blank = head.LastIndexOf(' ');
        return sentence > limit / 2 ? sentence : blank > 0 ? blank : char.IsHighSurrogate(head[^1]) ? limit - 1 : limit;
    }

    /// <summary>A mark ends a sentence only before a blank: the dot of "3.5" does not.</summary>
    private static int SentenceEnd(ReadOnlySpan<char> text)
    {
        for (var at = text.Length - 1; at > 0; at--)
        {
            if (text[at] == '\n' || (text[at] == ' ' && text[at - 1] is '.' or '!' or '?'))
            {
                return at;
            }
        }

        return 0;
    }
}
