using ProductQA.Api.Messenger;

namespace ProductQA.Api.Conversations;

/// <summary>
/// At most three buttons stand under a text. Those that open a page come first: the others can be quick replies as well, and a page that finds
/// no room is told as a line of the text, so that nothing is lost.
/// </summary>
internal static class ButtonsThatFit
{
    public static ButtonsReply Of(ButtonsReply reply)
    {
        if (reply.Buttons.Count <= MessengerLimits.Buttons)
        {
            return reply;
        }

        var kept = reply.Buttons.OrderBy(button => button.Url is null).Take(MessengerLimits.Buttons).ToHashSet();
        var left = reply.Buttons.Where(button => !kept.Contains(button)).ToList();
        return new ButtonsReply(
            string.Join('\n', left.Where(button => button.Url is not null).Select(button => $"{button.Title}: {button.Url}").Prepend(reply.Words)),
            [.. reply.Buttons.Where(kept.Contains)])
        {
            QuickReplies = [.. left.Where(button => button.Payload is not null).Select(button => new QuickReply(button.Title, button.Payload!)), .. reply.QuickReplies],
        };
    }
}
