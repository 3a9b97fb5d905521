using System.Text.Json;
using ProductQA.Api.Outbox;

namespace ProductQA.Api.Messenger;

/// <summary>
/// An error of the Graph API, told apart by code and subcode, never by its text. A server error without a code comes from something in
/// between, and does not tell whether the reply went out.
/// </summary>
public sealed record GraphError(int Status, long Code, long Subcode, string TraceId)
{
    /// <summary>Throttled or down: goes away by itself.</summary>
    private static readonly HashSet<long> Passing = [1, 2, 4, 17, 341, 613, 1200, 80006];

    /// <summary>The token, the permission or the page is blocked: sends go on once an operator mended it.</summary>
    private static readonly HashSet<long> NeedsOperator = [190, 368, 2022];

    public static GraphError Read(int status, string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var error = document.RootElement.Part("error");
            return new GraphError(status, error?.Number("code") ?? 0, error?.Number("error_subcode") ?? 0, error?.Text("fbtrace_id") ?? "");
        }
        catch (JsonException)
        {
            return new GraphError(status, 0, 0, "");
        }
    }

    public SendOutcome ToOutcome() =>
        Code == 0 && Status >= 500 ? new SendOutcome.Uncertain(ToString())
        : IsPassing || NeedsOperator.Contains(Code) ? new SendOutcome.Retry(ToString())
        : new SendOutcome.GiveUp(ToString());

    public override string ToString() => $"HTTP {Status}, code {Code}/{Subcode}, trace {TraceId}";

    private bool IsPassing => Passing.Contains(Code) || (Code == 0 && Status == 429);
}
