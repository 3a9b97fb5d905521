namespace ProductQA.Api.Conversations;

/// <summary>The channel warned, blocked or unblocked the shop's page.</summary>
/// <param name="Page">The page's id.</param>
/// <param name="Action"><c>warning</c>, <c>block</c> or <c>unblock</c>.</param>
/// <param name="Reason">The channel's words; empty where it gave none.</param>
public sealed record PolicyInput(string Page, string Action, string Reason) : TurnInput;
