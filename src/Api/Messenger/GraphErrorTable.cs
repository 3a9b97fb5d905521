namespace ProductQA.Api.Messenger;

/// <summary>The errors that the Send API documents, and what each means for us. The first line that fits counts; what no line knows is final.</summary>
public static class GraphErrorTable
{
    public static IReadOnlyList<GraphErrorLine> Lines { get; } =
    [
        new(10, 2018278, GraphEffect.WindowClosed),
        new(10, 2534022, GraphEffect.WindowClosed),
        new(613, 2018338, GraphEffect.TagRefused),
        new(10, 2018108, GraphEffect.Unreachable),
        new(551, null, GraphEffect.Unreachable),
        new(200, 1545041, GraphEffect.Unreachable),
        new(null, 1545041, GraphEffect.Unreachable),
        new(null, 2018300, GraphEffect.ThreadTaken),
        new(100, 2534037, GraphEffect.ThreadTaken),
        new(null, 2018321, GraphEffect.ThreadTaken),
        new(100, 2018320, GraphEffect.UnknownProduct),
        new(100, 2018328, GraphEffect.UnknownProduct),
        new(1, null, GraphEffect.RetryFewTimes),
        new(2, null, GraphEffect.RetryFewTimes),
        new(1200, null, GraphEffect.RetryFewTimes),
        new(4, null, GraphEffect.Throttled),
        new(17, null, GraphEffect.Throttled),
        new(341, null, GraphEffect.Throttled),
        new(613, null, GraphEffect.Throttled),
        new(80006, null, GraphEffect.Throttled),
        new(190, null, GraphEffect.TokenRefused),
        new(10, 1893063, GraphEffect.PageRestricted),
        new(368, null, GraphEffect.PageBlocked),
        new(2022, null, GraphEffect.CommerceOff),
        new(10, null, GraphEffect.PermissionMissing),
        new(200, 2018028, GraphEffect.PermissionMissing),
        new(200, null, GraphEffect.PermissionMissing, 299),
        new(100, 2018001, GraphEffect.GiveUp),
        new(100, 33, GraphEffect.GiveUp),
        new(100, 2018008, GraphEffect.GiveUp),
        new(null, 2018047, GraphEffect.GiveUp),
        new(null, 2018109, GraphEffect.GiveUp),
        new(null, 2018294, GraphEffect.GiveUp),
        new(100, null, GraphEffect.GiveUp),
    ];

    public static GraphEffect? EffectOf(long code, long subcode) => Lines.FirstOrDefault(line => line.Fits(code, subcode))?.Effect;
}

/// <summary>A line of the table.</summary>
/// <param name="Code">The error's code; none: the subcode alone tells, and may stand in the code's place.</param>
/// <param name="Subcode">Its subcode; none: any.</param>
/// <param name="Effect">What it means for us.</param>
/// <param name="LastCode">Where the line is for a range of codes, the last one.</param>
public sealed record GraphErrorLine(long? Code, long? Subcode, GraphEffect Effect, long? LastCode = null)
{
    public bool Fits(long code, long subcode) =>
        Code is null ? subcode == Subcode || code == Subcode : code >= Code && code <= (LastCode ?? Code) && (Subcode is null || subcode == Subcode);
}
