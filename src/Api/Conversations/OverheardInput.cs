namespace ProductQA.Api.Conversations;

/// <summary>What happened while another app has the thread: kept in the transcript, never answered.</summary>
public sealed record OverheardInput(TurnInput Said) : TurnInput;

/// <summary>Another app, or a person with its help, took the thread.</summary>
/// <param name="By">One of <see cref="Attendants"/>, or an app's id.</param>
public sealed record TakenInput(string By) : TurnInput;

/// <summary>The thread is ours again.</summary>
public sealed record ReturnedInput : TurnInput;
