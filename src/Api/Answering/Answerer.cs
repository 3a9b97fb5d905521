using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Review;
using ProductQA.Nlu;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Answering;

/// <summary>A message from words to result: find, decide, phrase, and what the conversation remembers of it.</summary>
public sealed class Answerer(Finder finder, AnsweringThresholds thresholds, Replies replies, Rewording rewording, TimeProvider time)
{
    private const long SoonMilliseconds = 60_000;

    public async Task<TurnResult> AnswerAsync(Conversation conversation, InboxEvent happened, string text, CancellationToken cancellationToken)
    {
        var understanding = finder.Understand(text);
        var wishes = Wishes.Of(understanding, conversation.State);
        var named = wishes.Count > 1 ? finder.Named(conversation.State, text) : null;
        return wishes.Count == 1 || wishes.Any(wish => named is not null && Wishes.IsBareName(wish, named))
            ? await AnswerAsync(conversation, happened, understanding, cancellationToken)
            : await AnswerAllAsync(named is null ? conversation : conversation with { State = conversation.State with { FocusProductId = named.Id } }, happened, wishes, cancellationToken);
    }

    /// <summary>Wish by wish: each knows what was said to the one before.</summary>
    private async Task<TurnResult> AnswerAllAsync(Conversation conversation, InboxEvent happened, IReadOnlyList<Understanding> wishes, CancellationToken cancellationToken)
    {
        var answered = new List<(Understanding Wish, TurnResult Result)>();
        foreach (var wish in wishes)
        {
            var result = await AnswerAsync(conversation, happened, wish, cancellationToken);
            answered.Add((wish, result));
            conversation = conversation with { State = Gathering(result) };
        }

        return JoinedTurn.Of(replies.Texts, answered);
    }

    private Task<TurnResult> AnswerAsync(Conversation conversation, InboxEvent happened, Understanding wish, CancellationToken cancellationToken)
    {
        var text = wish.Utterance;
        var found = finder.Find(conversation.Key, conversation.State, wish, time.GetUtcNow());
        var outcome = Decision.Decide(found, thresholds);
        var open = conversation.State.PendingQuestion ?? (FollowUp.AsksAgain(text) ? conversation.State.LastQuestion : null);
        return open is not null && found.Target is ProductTarget.Named { Product: var named } && (outcome is ProductShown or FactMissing or StillWaiting || (conversation.State.PendingQuestion is not null && (ShownProducts.OnlyPoints(text) || Wishes.IsBareName(wish, named))))
            ? AnswerPendingAsync(conversation, happened, open, named, cancellationToken)
            : FinishAsync(conversation, happened, outcome, found, cancellationToken);
    }

    /// <summary>The shopper said which product they meant: their question is answered for it.</summary>
    public Task<TurnResult> AnswerPendingAsync(
        Conversation conversation, InboxEvent happened, string question, Product product, CancellationToken cancellationToken)
    {
        var state = conversation.State with { FocusProductId = product.Id, PendingQuestion = null };
        var found = finder.Find(conversation.Key, state, finder.Understand(question), time.GetUtcNow(), product);
        return FinishAsync(conversation with { State = state }, happened, Decision.Decide(found, thresholds), found, cancellationToken);
    }

    /// <summary>Says an outcome that needed no understanding, such as a pressed button's.</summary>
    public Task<TurnResult> FinishAsync(Conversation conversation, InboxEvent happened, Outcome outcome, Findings? found, CancellationToken cancellationToken)
    {
        if (found is not null && CartWords.Adds(found.Text))
        {
            conversation = conversation with { State = conversation.State with { Cart = conversation.State.Cart with { IsOpen = true } } };
        }

        var whole = WithAlternatives(InCart(outcome, conversation.State.Cart, found));
        return rewording.ApplyAsync(Result(conversation, happened, whole, found), whole, cancellationToken);
    }

    /// <summary>The shopper came in through an advertisement or a link, and has said nothing yet.</summary>
    public Task<TurnResult> EnterAsync(Conversation conversation, InboxEvent happened, CancellationToken cancellationToken) => (finder.Focus(conversation.State).One, conversation.State.PendingQuestion) switch
    {
        // The question went before the event that tells what it was about.
        ({ } product, { } question) when happened.OccurredAt - conversation.State.LastTurnAt < SoonMilliseconds => AnswerPendingAsync(conversation, happened, question, product, cancellationToken),
        ({ } product, _) => FinishAsync(conversation, happened, new ProductShown(product, time.GetUtcNow()), null, cancellationToken),
        _ => FinishAsync(conversation, happened, new Greeted(), null, cancellationToken),
    };

    /// <summary>A conversation that came in for a product is about that product, and about nothing that was said before.</summary>
    public ConversationState Focused(ConversationState state, Entry entry)
    {
        var id = finder.Entered(entry)?.Id;
        return state with { FocusProductId = id ?? "", ShownProductIds = id is null ? [] : [id], LastQuestion = null, LastFact = null, Search = null, PendingPurchase = null };
    }

    public ReviewItem ItemFor(InboxEvent happened, string question, string intent, string reason, string? productId = null, string? field = null) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
        Conversation = happened.Conversation,
        EventId = happened.Id,
        Question = question,
        Intent = intent,
        Reason = reason,
        ProductId = productId,
        Field = field,
        AskedAt = happened.OccurredAt,
    };

    /// <summary>What a message takes in several wishes is one purchase.</summary>
    private static ConversationState Gathering(TurnResult result) =>
        result.NewOrder is null ? result.State : result.State with { Cart = result.State.Cart with { IsOpen = true } };

    /// <summary>Who gathers buys everything together; the cart is told and offered as it is priced now.</summary>
    private Outcome InCart(Outcome outcome, Cart cart, Findings? found)
    {
        var edited = outcome is PurchaseReady ready && CartDecision.Joins(cart, ready) ? CartDecision.Joined(cart, ready, found is not null && CartWords.Adds(found.Text)) : outcome as CartEdited;
        return edited?.At(finder.Priced(edited.Cart, time.GetUtcNow())) ?? outcome;
    }

    /// <summary>Who hears that something is not there hears what else is.</summary>
    private Outcome WithAlternatives(Outcome outcome) => outcome switch
    {
        StockAnswered stocked => stocked with { Alternatives = finder.Instead(stocked.Product, time.GetUtcNow()) },
        NoSuchProduct no => no with { Kinds = finder.Kinds },
        RangeTold range => range with { Kinds = finder.Kinds },
        NotUnderstood no => no with { Kinds = finder.Kinds },
        CannotBuy cannot => cannot with { Alternatives = finder.Instead(cannot.Product, time.GetUtcNow()) },
        _ => outcome,
    };

    /// <summary>Nothing is remembered past a deletion, but that the shopper knows whom they talk to.</summary>
    private static ConversationState StateAfter(ConversationState state, Outcome outcome, string? question) =>
        outcome is DataDeleted ? new ConversationState { DisclosedAt = state.DisclosedAt } : Memory.After(state, outcome, question);

    private TurnResult Result(Conversation conversation, InboxEvent happened, Outcome outcome, Findings? found)
    {
        var intent = found?.Searched is { IsNarrowing: true } ? IntentNames.ProductSearch : found?.Understanding.Intent ?? "";
        var trace = new TurnTrace(
            outcome.Act, intent, found?.Understanding.Top.Confidence ?? 1, outcome.Reason, [.. outcome.Products.Select(product => product.Id)], outcome.Evidence);
        var (order, said) = replies.To(outcome, conversation);
        return new TurnResult(StateAfter(conversation.State, outcome, found?.Text))
        {
            Replies = said,
            NewOrder = order,
            CancelledOrder = (outcome as OrderCancelled)?.Order,
            Erasure = (outcome as DataDeleted)?.Erasure,
            Trace = trace,
            ReviewItems = outcome.ReviewReason is { } reason
                ? [ItemFor(happened, found?.Text ?? "", intent, reason, outcome.Products is [var first, ..] ? first.Id : null, outcome.Field)]
                : [],
        };
    }
}
