using Microsoft.Extensions.Options;
using ProductQA.Api.Answering;
using ProductQA.Api.Messenger;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Review;

namespace ProductQA.Api.Conversations;

/// <summary>What the bot does about an event: reads, decides and phrases, and changes nothing; the result is saved by the caller.</summary>
public sealed class TurnHandler(Answerer answerer, ChoiceHandler choices, Notices notices, IOptions<MessengerOptions> messenger, TimeProvider time)
{
    public async ValueTask<TurnResult> HandleAsync(Conversation conversation, InboxEvent happened, CancellationToken cancellationToken)
    {
        var state = WithEntry(conversation.State, happened.Input);
        var current = conversation with { State = state };
        return happened.Input switch
        {
            StaffInput => new TurnResult(state with { SilentUntil = SilentUntil(happened) }),
            PaidInput paid => new TurnResult(state with { PendingPurchase = null }) { Replies = [notices.Receipt(paid.OrderId)] },
            ShopAnswerInput answer => new TurnResult(state) { Replies = [notices.ShopAnswer(answer)] },
            _ when IsSilent(state) => new TurnResult(state),
            TextInput text => await answerer.AnswerAsync(current, happened, text.Text, cancellationToken),
            ChoiceInput choice => await choices.HandleAsync(current, happened, choice, cancellationToken),
            AttachmentInput => new TurnResult(state) { Replies = [notices.NoPictures] },
            EntryInput => await answerer.EnterAsync(current, happened, cancellationToken),
            _ => new TurnResult(state),
        };
    }

    /// <summary>The turn failed again and again: the shopper is told, and a person looks at it.</summary>
    public TurnResult GiveUp(Conversation conversation, InboxEvent happened) => new(conversation.State)
    {
        Replies = happened.Input is TextInput or ChoiceInput ? [notices.Failed] : [],
        ReviewItems = [answerer.ItemFor(happened, (happened.Input as TextInput)?.Text ?? "", "", ReviewReasons.TurnFailed)],
    };

    private ConversationState WithEntry(ConversationState state, TurnInput input)
    {
        var entry = input switch
        {
            TextInput text => text.Entry,
            ChoiceInput choice => choice.Entry,
            EntryInput entered => entered.Entry,
            _ => null,
        };
        return entry is null ? state : answerer.Focused(state with { Entry = entry }, entry);
    }

    private bool IsSilent(ConversationState state) => state.SilentUntil > time.GetUtcNow().ToUnixTimeMilliseconds();

    private long SilentUntil(InboxEvent happened) =>
        Math.Max(happened.OccurredAt, time.GetUtcNow().ToUnixTimeMilliseconds()) + (messenger.Value.StaffSilenceMinutes * 60_000L);
}
