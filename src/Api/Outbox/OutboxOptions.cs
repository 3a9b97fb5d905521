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
    }
}
