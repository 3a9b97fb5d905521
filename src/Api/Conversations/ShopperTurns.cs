using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Review;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Conversations;

/// <summary>What a shopper did, when it is the bot's to answer: every kind of it gets an answer.</summary>
public sealed class ShopperTurns(Answerer answerer, ChoiceHandler choices, MeantProducts meant, Notices notices, TimeProvider time)
{
    public async ValueTask<TurnResult> HandleAsync(Conversation conversation, InboxEvent happened, CancellationToken cancellationToken) => happened.Input switch
    {
        TextInput text => await WordsAsync(conversation, happened, text, cancellationToken),
        EditInput edit => await WordsAsync(conversation, happened, meant.Edited(conversation.Key, edit), cancellationToken),
        ChoiceInput choice => await choices.HandleAsync(conversation, happened, choice, cancellationToken),
        SharedInput shared => await SharedAsync(conversation, happened, shared, cancellationToken),
        CartInput cart => await answerer.FinishAsync(conversation, happened, Carts.Price(cart, meant.Coded, time.GetUtcNow()), null, cancellationToken),
        OfferChangedInput changed => await choices.OfferAnewAsync(conversation, happened, changed.OrderId, cancellationToken),
        AttachmentInput attachment => Unseen(conversation, happened, attachment.Kind),
        EntryInput => await answerer.EnterAsync(conversation, happened, cancellationToken),
        _ => new TurnResult(conversation.State),
    };

    /// <summary>Words, of the product that came along with them, or of the message that they answer.</summary>
    private async Task<TurnResult> WordsAsync(Conversation conversation, InboxEvent happened, TextInput text, CancellationToken cancellationToken)
    {
        var about = meant.Of(conversation.Key, text);
        var words = text.Shared?.Link is { } link ? text.Text.Replace(link, "", StringComparison.Ordinal).Trim() : text.Text;
        var result = about.Count == 1
            ? await answerer.AnswerAsync(About(conversation, about), happened, words, cancellationToken)
            : await AmongAsync(about.Count > 1 ? About(conversation, about) : conversation, happened, words, about, cancellationToken);
        return text.Unseen is { } kind ? WithUnseen(result, happened, text, kind) : result;
    }

    /// <summary>A question about a message that showed several products, and which names none of them, is asked back.</summary>
    private async Task<TurnResult> AmongAsync(Conversation conversation, InboxEvent happened, string words, IReadOnlyList<Product> about, CancellationToken cancellationToken)
    {
        var result = await answerer.AnswerAsync(conversation, happened, words, cancellationToken);
        return about.Count > 1 && result.Trace is { Reason: "which_product", Products.Count: 0 }
            ? await answerer.FinishAsync(conversation, happened, new AskedWhichProduct(about, words), null, cancellationToken)
            : result;
    }

    private async Task<TurnResult> SharedAsync(Conversation conversation, InboxEvent happened, SharedInput shared, CancellationToken cancellationToken)
    {
        var products = shared.Products.Select(meant.Shared).OfType<Product>().DistinctBy(product => product.Id).ToList();
        var title = shared.Products.Select(product => product.Title).FirstOrDefault(title => title is { Length: > 0 });
        return products switch
        {
            [var one] => await answerer.FinishAsync(conversation, happened, new ProductShown(one, time.GetUtcNow()), null, cancellationToken),
            [_, ..] => await answerer.FinishAsync(conversation, happened, new Recommended(products, time.GetUtcNow()), null, cancellationToken),
            _ when title is not null => await answerer.AnswerAsync(conversation, happened, title, cancellationToken),
            _ => Unseen(conversation, happened, AttachmentKinds.Link),
        };
    }

    private TurnResult Unseen(Conversation conversation, InboxEvent happened, string kind) => new(conversation.State)
    {
        Replies = [notices.Unseen(kind, meant.Focus(conversation.State))],
        ReviewItems = AttachmentKinds.IsMood(kind) ? [] : [ItemFor(happened, AttachmentKinds.InWords(kind), conversation.State)],
    };

    /// <summary>The words are answered; that they were answered alone is said, and a person looks at the rest.</summary>
    private TurnResult WithUnseen(TurnResult result, InboxEvent happened, TextInput text, string kind) => result with
    {
        Replies = [notices.AlongWith(kind), .. result.Replies],
        ReviewItems = [ItemFor(happened, $"{text.Text} {AttachmentKinds.InWords(kind)}", result.State)],
    };

    private ReviewItem ItemFor(InboxEvent happened, string words, ConversationState state) =>
        answerer.ItemFor(happened, words, "", ReviewReasons.AttachmentSent, state.FocusProductId is { Length: > 0 } focus ? focus : null);

    private static Conversation About(Conversation conversation, IReadOnlyList<Product> products) => conversation with
    {
        State = conversation.State with
        {
            FocusProductId = products is [var one] ? one.Id : "",
            ShownProductIds = [.. products.Select(product => product.Id)],
            PendingQuestion = null,
            PendingPurchase = null,
            Search = null,
        },
    };
}
