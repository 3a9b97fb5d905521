using Microsoft.Extensions.Options;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;

namespace ProductQA.Api.Staff;

/// <summary>Who has a conversation at the moment: after the idle time it is the assistant's again.</summary>
public sealed class Holders(IOptions<MessengerOptions> messenger, TimeProvider time)
{
    public long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Who spoke last before this moment has no conversation any more.</summary>
    public long IdleSince => Now - (long)Idle.TotalMilliseconds;

    private TimeSpan Idle => TimeSpan.FromMinutes(messenger.Value.StaffSilenceMinutes);

    /// <summary>Who has it; empty: the assistant.</summary>
    public string Of(Attendance attendance) => attendance.IsSilent(time.GetUtcNow(), Idle) ? attendance.By : "";

    /// <summary>The same for people: "ann", "a person in the page's inbox", or "the assistant".</summary>
    public static string InWords(string holder) => holder switch
    {
        "" => "the assistant",
        Attendants.Inbox => "a person in the page's inbox",
        _ => Attendants.NameOf(holder) ?? "another app",
    };
}
