namespace ProductQA.Api.Conversations;

/// <summary>Cuts long texts at sentence ends so that each part is below Messenger's limits (fewer than 2,000 characters; 640 above buttons).</summary>
public static class ReplySplitter
{
    public const int TextLimit = 1999;
    public const int ButtonsLimit = 640;

    public static IEnumerable<Reply> Split(Reply reply) => reply switch
    {
        TextReply text => SplitText(text),
        ButtonsReply buttons => SplitButtons(buttons),
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
