using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Review;
using ProductQA.Nlu;
using ProductQA.Search.Evidence;
using ProductQA.Search.Evidence.Compatibility;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Answering;

/// <summary>Everything that was understood and found for a message: the whole ground on which the decision stands.</summary>
public sealed record Findings
{
    public required string Text { get; init; }

    public required Understanding Understanding { get; init; }

    public required ConversationState State { get; init; }

    public required ProductTarget Target { get; init; }

    /// <summary>Facts of the product, best answer first; empty without one product.</summary>
    public IReadOnlyList<RankedFact> Facts { get; init; } = [];

    /// <summary>Where the words ask for two things ("the weight and the size"): the facts for each half.</summary>
    public IReadOnlyList<AskedHalf> Halves { get; init; } = [];

    /// <summary>The shop's policies, best answer first.</summary>
    public IReadOnlyList<RankedFact> Policies { get; init; } = [];

    /// <summary>Sentences of the product's documents and description, best answer first; without one product those of the shop's documents.</summary>
    public IReadOnlyList<Quotation> Passages { get; init; } = [];

    /// <summary>The answer that a person wrote to this very question, if one did.</summary>
    public WrittenAnswer? WrittenAnswer { get; init; }

    /// <summary>What a search found; nothing where the message searches for nothing.</summary>
    public Searched? Searched { get; init; }

    /// <summary>Whether the message looks for a thing, and names no product.</summary>
    public bool IsSearch { get; init; }

    /// <summary>Several products that the message compares or chooses from; nothing where it speaks of one.</summary>
    public AskedSet? Set { get; init; }

    /// <summary>The fact told last, where the message wants it in another unit.</summary>
    public Recalled? Recalled { get; init; }

    /// <summary>What the product's data says of the thing that it is asked to work with.</summary>
    public CompatibilityClaim? Works { get; init; }

    /// <summary>Questions of this conversation that wait for a person.</summary>
    public IReadOnlyList<ReviewItem> Waiting { get; init; } = [];

    /// <summary>Orders of this conversation, newest first.</summary>
    public IReadOnlyList<Order> Orders { get; init; } = [];

    public required DateTimeOffset Now { get; init; }
}

/// <summary>One half of a question for two things, with the facts that answer it, best first.</summary>
public sealed record AskedHalf(string Text, IReadOnlyList<RankedFact> Facts);
