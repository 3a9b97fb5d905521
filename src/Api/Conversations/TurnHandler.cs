using Microsoft.Extensions.Options;
using ProductQA.Api.Answering;
using ProductQA.Api.Checkout;
using ProductQA.Api.Messenger;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Review;

namespace ProductQA.Api.Conversations;

/// <summary>
/// What the bot does about an event: reads, decides and phrases, and changes nothing; the result is saved by the caller. While a person has
/// the conversation it says nothing, but for a receipt and an answer that a person wrote; when it comes back it says so, and that it is a bot.
/// </summary>
public sealed class TurnHandler(Answerer answerer, ShopperTurns shopper, Notices notices, IOptions<MessengerOptions> messenger, TimeProvider time)
{
    public async ValueTask<TurnResult> HandleAsync(Conversation conversation, InboxEvent happened, CancellationToken cancellationToken)
    {
        var state = WithEntry(conversation.State, happened.Input is OverheardInput overheard ? overheard.Said : happened.Input);
        return happened.Input switch
        {
            StaffInput or OverheardInput => new TurnResult(state),
            PaidInput paid => Paid(state, notices.Paid(paid.OrderId)),
            ShopAnswerInput answer => new TurnResult(state) { Replies = [notices.ShopAnswer(answer)] },
            ReturnedInput => conversation.Attendance.Stands ? Back(new TurnResult(state)) : new TurnResult(state),
            _ when BotRequest.Is(happened.Input) && (conversation.Attendance.Stands || happened.Input is ChoiceInput) => Back(new TurnResult(state)),
            _ when IsSilent(conversation) => new TurnResult(state),
            _ when conversation.Attendance.Stands => Back(await shopper.HandleAsync(conversation with { State = state }, happened, cancellationToken)),
            _ => await shopper.HandleAsync(conversation with { State = state }, happened, cancellationToken),
        };
    }

    /// <summary>The turn failed again and again: the shopper is told, and a person looks at it.</summary>
    public TurnResult GiveUp(Conversation conversation, InboxEvent happened) => new(conversation.State)
    {
        Replies = IsSilent(conversation) || happened.Input is not (TextInput or ChoiceInput or CartInput or SharedInput or EditInput) ? [] : [notices.Failed],
        ReviewItems = [answerer.ItemFor(happened, (happened.Input as TextInput)?.Text ?? "", "", ReviewReasons.TurnFailed)],
    };

    private ConversationState WithEntry(ConversationState state, TurnInput input) =>
        input.WayIn() is { } entry ? answerer.Focused(state with { Entry = entry }, entry) : state;

    private TurnResult Paid(ConversationState state, Order order) => new(state with { PendingPurchase = null, Cart = state.Cart.Without(order) }) { Replies = [notices.Receipt(order)] };

    private TurnResult Back(TurnResult result) => result with { Returns = true, Replies = [notices.Back, .. result.Replies] };

    private bool IsSilent(Conversation conversation) =>
        conversation.Attendance.IsSilent(time.GetUtcNow(), TimeSpan.FromMinutes(messenger.Value.StaffSilenceMinutes));
}
