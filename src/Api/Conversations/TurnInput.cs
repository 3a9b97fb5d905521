using System.Text.Json.Serialization;

namespace ProductQA.Api.Conversations;

/// <summary>What happened in a conversation, in words that no channel owns. Everything that a conversation must react to is one of these.</summary>
[JsonDerivedType(typeof(TextInput), "text")]
[JsonDerivedType(typeof(ChoiceInput), "choice")]
[JsonDerivedType(typeof(EntryInput), "entry")]
[JsonDerivedType(typeof(AttachmentInput), "attachment")]
[JsonDerivedType(typeof(SharedInput), "shared")]
[JsonDerivedType(typeof(CartInput), "cart")]
[JsonDerivedType(typeof(StaffInput), "staff")]
[JsonDerivedType(typeof(OverheardInput), "overheard")]
[JsonDerivedType(typeof(TakenInput), "taken")]
[JsonDerivedType(typeof(ReturnedInput), "returned")]
[JsonDerivedType(typeof(EchoInput), "echo")]
[JsonDerivedType(typeof(EditInput), "edit")]
[JsonDerivedType(typeof(DeletedInput), "deleted")]
[JsonDerivedType(typeof(ReactionInput), "reaction")]
[JsonDerivedType(typeof(FeedbackInput), "feedback")]
[JsonDerivedType(typeof(SeenInput), "seen")]
[JsonDerivedType(typeof(PolicyInput), "policy")]
[JsonDerivedType(typeof(PaidInput), "paid")]
[JsonDerivedType(typeof(OfferChangedInput), "offer_changed")]
[JsonDerivedType(typeof(ShopAnswerInput), "shop_answer")]
[JsonDerivedType(typeof(NoticeInput), "notice")]
public abstract record TurnInput
{
    /// <summary>How the shopper came in, where this event tells it.</summary>
    public Entry? WayIn() => this switch
    {
        TextInput text => text.Entry,
        ChoiceInput choice => choice.Entry,
        AttachmentInput attachment => attachment.Entry,
        SharedInput shared => shared.Entry,
        EntryInput entered => entered.Entry,
        _ => null,
    };
}

/// <summary>The shopper wrote something.</summary>
public sealed record TextInput(string Text, Entry? Entry = null) : TurnInput
{
    /// <summary>The channel's id of the message that the shopper answers, where they chose one.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>A product that came along: a card of the shop's catalog, or a link.</summary>
    public SharedProduct? Shared { get; init; }

    /// <summary>The kind of what came along and cannot be read, one of <see cref="AttachmentKinds"/>.</summary>
    public string? Unseen { get; init; }

    /// <summary>How often the shopper changed these words.</summary>
    public int Edits { get; init; }
}

/// <summary>The shopper pressed a button or a quick reply.</summary>
public sealed record ChoiceInput(string Payload, string Title, Entry? Entry = null) : TurnInput;

/// <summary>The shopper came in through an advertisement, a link or a product page.</summary>
public sealed record EntryInput(Entry Entry) : TurnInput;

/// <summary>The shopper sent something that is not text: one of <see cref="AttachmentKinds"/>.</summary>
public sealed record AttachmentInput(string Kind, Entry? Entry = null) : TurnInput;

/// <summary>A person of the shop, or another app of the page, wrote in the conversation with a tool that is not ours.</summary>
/// <param name="Text">The words; empty where it was no text.</param>
/// <param name="By">Who has the conversation: one of <see cref="Attendants"/>, or an app's id.</param>
public sealed record StaffInput(string Text, string By = Attendants.Unknown) : TurnInput;

/// <summary>The channel confirms that a message of ours went out.</summary>
public sealed record EchoInput(long Sequence, string MessageId) : TurnInput;

/// <summary>An order of this conversation was paid.</summary>
public sealed record PaidInput(string OrderId) : TurnInput;

/// <summary>The shopper went to pay an offer that no longer holds as it was shown.</summary>
public sealed record OfferChangedInput(string OrderId) : TurnInput;

/// <summary>A person of the shop answered a question that was waiting.</summary>
public sealed record ShopAnswerInput(string ReviewItemId, string Question, string Text) : TurnInput;

/// <summary>Something that needs no reaction: kept as it came.</summary>
public sealed record NoticeInput(string Kind, string Raw) : TurnInput;

/// <summary>How a shopper came in; any part may be missing.</summary>
/// <param name="Ref">The word of the advertisement or of the m.me link.</param>
/// <param name="AdId">The channel's id of the advertisement.</param>
/// <param name="ProductId">The product: as it came in whatever code the channel uses, once the conversation has begun our id.</param>
/// <param name="Source">The channel's word for the kind of way in.</param>
public sealed record Entry(string? Ref, string? AdId, string? ProductId, string? Source)
{
    /// <summary>The channel's id of the welcome message flow.</summary>
    public string? FlowId { get; init; }

    /// <summary>The advertisement's title.</summary>
    public string? AdTitle { get; init; }

    /// <summary>The shop's name for the campaign, where its table has one.</summary>
    public string? Campaign { get; init; }

    /// <summary>When the shopper came in, in milliseconds since 1970 UTC; 0 where the conversation has not begun.</summary>
    public long At { get; init; }

    /// <summary>Whether the bot has said nothing since.</summary>
    public bool IsFresh { get; init; }
}
