using System.Text.Json;
using ProductQA.Api.Outbox;
using ProductQA.Api.Outbox.Pages;

namespace ProductQA.Api.Messenger;

/// <summary>
/// An error of the Graph API, told apart by code and subcode, never by its text. A server error without a code comes from something in
/// between, and does not tell whether the reply went out.
/// </summary>
public sealed record GraphError(int Status, long Code, long Subcode, string TraceId)
{
    /// <summary>About 25 minutes with the outbox's delays.</summary>
    private const long FewTimes = 12;

    /// <summary>Meta marks an error that we do not know as one that passes.</summary>
    public bool IsTransient { get; init; }

    public GraphEffect Effect =>
        GraphErrorTable.EffectOf(Code, Subcode) ?? (Code == 0 && Status == 429 ? GraphEffect.Throttled
            : IsTransient || Status >= 500 ? GraphEffect.RetryFewTimes
            : GraphEffect.GiveUp);

    public static GraphError Read(int status, string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var error = document.RootElement.Part("error");
            return new GraphError(status, error?.Number("code") ?? 0, error?.Number("error_subcode") ?? 0, error?.Text("fbtrace_id") ?? "") { IsTransient = error?.Flag("is_transient") ?? false };
        }
        catch (JsonException)
        {
            return new GraphError(status, 0, 0, "");
        }
    }

    public SendOutcome ToOutcome(string page, Usage used) => Code == 0 && Status >= 500 ? new SendOutcome.Uncertain(ToString()) : Effect switch
    {
        GraphEffect.RetryFewTimes => new SendOutcome.Retry(ToString(), FewTimes),
        GraphEffect.Throttled => new SendOutcome.Throttled(ToString(), used.RegainMinutes > 0 ? used.Pause : null),
        GraphEffect.WindowClosed => new SendOutcome.WindowClosed(ToString()),
        GraphEffect.TagRefused => new SendOutcome.TagRefused(ToString()),
        GraphEffect.Unreachable => new SendOutcome.Unreachable(ToString()),
        GraphEffect.ThreadTaken => new SendOutcome.ThreadTaken(ToString()),
        _ => PageTrouble.Of(Effect, page, this) ?? (SendOutcome)new SendOutcome.GiveUp(ToString()),
    };

    public override string ToString() => $"HTTP {Status}, code {Code}/{Subcode}, trace {Short(TraceId)}";

    /// <summary>The trace comes from outside.</summary>
    private static string Short(string trace) => trace.Length <= 100 ? trace : trace[..100];
}
