namespace ProductQA.Api.Alarms;

/// <summary>Something that an operator must mend: it stands until it is mended, and is told in the console, in the log and in <c>/health/ready</c>.</summary>
/// <param name="Kind">One of <see cref="AlarmKinds"/>.</param>
/// <param name="Subject">What it is about, such as a page's id; empty: the whole service. Never a shopper's words, never a secret.</param>
/// <param name="Message">What happened and the cure, as sentences for the operator.</param>
/// <param name="RaisedAt">When it was raised first, in milliseconds since 1970 UTC.</param>
/// <param name="LastAt">When it was raised last.</param>
/// <param name="Times">How often it was raised.</param>
public sealed record Alarm(string Kind, string Subject, string Message, long RaisedAt, long LastAt, long Times);

/// <summary>The kinds of alarm.</summary>
public static class AlarmKinds
{
    /// <summary>Meta refuses a page's token, or a permission is missing.</summary>
    public const string Token = "token";

    /// <summary>Meta blocked or warned a page for its policy.</summary>
    public const string Policy = "policy";

    /// <summary>Shoppers wait longer for answers than Meta allows.</summary>
    public const string Late = "late";

    /// <summary>Those of which only a person can say that they are mended.</summary>
    public static readonly IReadOnlyList<string> EndByHand = [Policy];
}
