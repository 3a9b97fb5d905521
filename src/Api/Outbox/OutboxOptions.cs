namespace ProductQA.Api.Outbox;

/// <summary>How patiently replies are sent.</summary>
public sealed class OutboxOptions
{
    /// <summary>Seconds to wait for the Send API's answer (setting <c>Outbox__SendTimeoutSeconds</c>, 1 to 60). Default: 10.</summary>
    public int SendTimeoutSeconds { get; set; } = 10;

    /// <summary>
    /// Seconds that an echo may take before a reply whose sending was cut off is sent again (setting <c>Outbox__EchoGraceSeconds</c>,
    /// longer than the time-out, at most 3600). Default: 20.
    /// </summary>
    public int EchoGraceSeconds { get; set; } = 20;

    /// <summary>
    /// Most messages that a page sends in a second (setting <c>Outbox__MessagesPerSecond</c>, 1 to 300). Default: 40; faster, Meta stops the page's own inbox from showing
    /// and sending until it is quiet again.
    /// </summary>
    public int MessagesPerSecond { get; set; } = 40;

    /// <summary>Seconds for which a page sends nothing when Meta says that it sends too fast and not for how long (setting <c>Outbox__ThrottlePauseSeconds</c>, 1 to 3600). Default: 30.</summary>
    public int ThrottlePauseSeconds { get; set; } = 30;

    /// <summary>Seconds between two tries whether a page that Meta refuses was mended (setting <c>Outbox__ProbeSeconds</c>, 1 to 3600). Default: 60.</summary>
    public int ProbeSeconds { get; set; } = 60;

    public IEnumerable<string> Problems()
    {
        if (SendTimeoutSeconds is < 1 or > 60)
        {
            yield return $"Outbox__SendTimeoutSeconds is {SendTimeoutSeconds}: give seconds from 1 to 60.";
        }

        if (EchoGraceSeconds <= SendTimeoutSeconds || EchoGraceSeconds > 3600)
        {
            yield return $"Outbox__EchoGraceSeconds is {EchoGraceSeconds}: give seconds, more than Outbox__SendTimeoutSeconds ({SendTimeoutSeconds}) and at most 3600.";
        }

        foreach (var (name, value, most) in ((string, int, int)[])
            [("MessagesPerSecond", MessagesPerSecond, 300), ("ThrottlePauseSeconds", ThrottlePauseSeconds, 3600), ("ProbeSeconds", ProbeSeconds, 3600)])
        {
            if (value < 1 || value > most)
            {
                yield return $"Outbox__{name} is {value}: give a number from 1 to {most}.";
            }
        }
    }
}
