namespace ProductQA.Api.Conversations;

/// <summary>Messages of ours arrived at the shopper, or were read.</summary>
/// <param name="WasRead">Whether they were read, not only delivered.</param>
/// <param name="Watermark">All sent until then, in milliseconds since 1970 UTC; 0: none but those named.</param>
/// <param name="MessageIds">The channel's ids of those named; often none.</param>
public sealed record SeenInput(bool WasRead, long Watermark, IReadOnlyList<string> MessageIds) : TurnInput;
