namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>
/// A conversation as a text file, one step a line, <c>who: what</c>; a line that begins with # is a remark.
/// <list type="bullet">
/// <item><c>ad: 1202 product=901</c>: the shopper's next message comes from that advertisement</item>
/// <item><c>shopper: text</c>, <c>press: title</c> (a quick reply or button that was offered last)</item>
/// <item><c>bot: words</c>: among what went out since the shopper's step, in this order; <c>bot: /pattern/</c></item>
/// <item><c>sent as: UPDATE</c>: the right by which the message found last was sent</item>
/// <item><c>silence:</c>: nothing went out since the last step</item>
/// <item><c>staff: text</c> (in the page's inbox), <c>answer: text</c> (in the console, to the question that is open)</item>
/// <item><c>hands back: why</c>: the person passes the thread to our app</item>
/// <item><c>pay:</c>: the shopper pays the newest order</item>
/// <item><c>clock: +25h</c>, also d, m and s</item>
/// <item><c>token: revoked</c>, <c>token: mended</c></item>
/// <item><c>alarm: words</c>, <c>alarm: none</c>; <c>waiting: 2</c>: replies held for the shopper</item>
/// <item><c>setting: Name = value</c>: only above the first step</item>
/// </list>
/// </summary>
internal sealed record ConversationFile(string Name, IReadOnlyDictionary<string, string> Settings, IReadOnlyList<ConversationStep> Steps)
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Messenger", "Conversations");

    public static ConversationFile Read(string name)
    {
        var steps = File.ReadAllLines(Path.Combine(Folder, name)).Select((line, number) => ConversationStep.Read(line.Trim(), number + 1)).OfType<ConversationStep>().ToList();
        var settings = steps.Where(step => step.Who == "setting").Select(step => step.What.Split('=', 2)).ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim());
        return new ConversationFile(name, settings, steps.FindAll(step => step.Who != "setting"));
    }
}

/// <summary>A line of a conversation.</summary>
internal sealed record ConversationStep(int Line, string Who, string What)
{
    public static ConversationStep? Read(string line, int number)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return null;
        }

        var parts = line.Split(':', 2);
        return parts.Length == 2 ? new ConversationStep(number, parts[0].Trim(), parts[1].Trim()) : throw new FormatException($"Line {number} is '{line}': write 'who: what'.");
    }
}
