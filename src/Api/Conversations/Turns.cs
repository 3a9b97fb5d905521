using System.Diagnostics.CodeAnalysis;

namespace ProductQA.Api.Conversations;

/// <summary>One turn from event to saved result. A turn that fails is tried three times, then the shopper is told and a person is asked.</summary>
public sealed partial class Turns(ConversationStore conversations, MessageReading reading, TurnCommit commit, MessageSignal signal, ILogger<Turns> log)
{
    private const int MostAttempts = 3;

    /// <summary>Handles the event; false where it must be tried again later.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="attempts">How often it was tried before.</param>
    /// <param name="waitsForMore">Whether a message that may be only a beginning waits for the rest.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    [SuppressMessage("Design", "CA1031", Justification = "The edge of the turn: whatever its handling threw is counted, logged and tried again.")]
    public async Task<bool> RunAsync(InboxEvent happened, long attempts, bool waitsForMore, CancellationToken cancellationToken)
    {
        try
        {
            var before = conversations.Load(happened.Conversation);
            var result = attempts < MostAttempts
                ? await reading.ReadAsync(before, happened, waitsForMore, cancellationToken)
                : reading.GiveUp(before, happened);
            await SaveAsync(before, happened, result, cancellationToken);
            return true;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogTurnFailed(fault, happened.Conversation, happened.Id, attempts + 1);
            await commit.CountFailureAsync(happened, cancellationToken);
            return false;
        }
    }

    private async Task SaveAsync(Conversation before, InboxEvent happened, TurnResult result, CancellationToken cancellationToken)
    {
        if (await commit.SaveAsync(before, happened, result, cancellationToken))
        {
            signal.Raise(happened.Conversation);
            if (result.Trace is not null)
            {
                signal.RaiseAnswered(happened);
            }
        }
        else
        {
            LogTurnTaken(happened.Conversation, happened.Id);
        }
    }

    [LoggerMessage(3, LogLevel.Error, "Turn {EventId} of {Conversation} failed, attempt {Attempt}")]
    private partial void LogTurnFailed(Exception fault, string conversation, string eventId, long attempt);

    [LoggerMessage(4, LogLevel.Information, "Turn {EventId} of {Conversation} was handled elsewhere")]
    private partial void LogTurnTaken(string conversation, string eventId);
}
