using System.Text.Json.Serialization;

namespace ProductQA.Api.Conversations;

/// <summary>What happened in a conversation, in words that no channel owns. Everything that a conversation must react to is one of these.</summary>
[JsonDerivedType(typeof(TextInput), "text")]
[JsonDerivedType(typeof(ChoiceInput), "choice")]
[JsonDerivedType(typeof(EntryInput), "entry")]
[JsonDerivedType(typeof(AttachmentInput), "attachment")]
[JsonDerivedType(typeof(StaffInput), "staff")]
[JsonDerivedType(typeof(EchoInput), "echo")]
[JsonDerivedType(typeof(PaidInput), "paid")]
[JsonDerivedType(typeof(ShopAnswerInput), "shop_answer")]
[JsonDerivedType(typeof(NoticeInput), "notice")]
public abstract record TurnInput;

/// <summary>The shopper wrote something.</summary>
public sealed record TextInput(string Text, Entry? Entry = null) : TurnInput;

/// <summary>The shopper pressed a button or a quick reply.</summary>
public sealed record ChoiceInput(string Payload, string Title, Entry? Entry = null) : TurnInput;

/// <summary>The shopper came in through an advertisement, a link or a product page.</summary>
public sealed record EntryInput(Entry Entry) : TurnInput;

/// <summary>The shopper sent something that is not text: a picture, a sticker, a voice message.</summary>
public sealed record AttachmentInput(string Kind) : TurnInput;

/// <summary>A person of the shop wrote in the conversation with the shop's own tools.</summary>
public sealed record StaffInput(string Text) : TurnInput;

/// <summary>The channel confirms that a message of ours went out.</summary>
public sealed record EchoInput(long Sequence, string MessageId) : TurnInput;

/// <summary>An order of this conversation was paid.</summary>
public sealed record PaidInput(string OrderId) : TurnInput;

/// <summary>A person of the shop answered a question that was waiting.</summary>
public sealed record ShopAnswerInput(string ReviewItemId, string Question, string Text) : TurnInput;

/// <summary>Something that needs no reaction: kept as it came.</summary>
public sealed record NoticeInput(string Kind, string Raw) : TurnInput;

/// <summary>How a shopper came in; any part may be missing.</summary>
public sealed record Entry(string? Ref, string? AdId, string? ProductId, string? Source);
