using ProductQA.Api.Conversations;
using ProductQA.Api.Review;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Api.Answering;

/// <summary>An outcome about several products at once.</summary>
public abstract record SetOutcome(IReadOnlyList<Product> Members, string Act, string Reason) : Outcome(Act, Reason)
{
    private const int MostRemembered = 10;

    public override IReadOnlyList<Product> Products => Members;

    /// <summary>The one of them that the conversation is about from now on; nothing where it is about all.</summary>
    public virtual Product? Focus => null;

    /// <summary>What the conversation remembers as shown.</summary>
    public IReadOnlyList<string> Shown => [.. Members.Take(MostRemembered).Select(product => product.Id)];
}

/// <summary>Products beside each other on everything that they list differently.</summary>
/// <param name="Members">The products.</param>
/// <param name="Differences">What differs, the most telling first.</param>
/// <param name="Wish">What was asked to be more or less, where no fact says so.</param>
/// <param name="At">The moment at which the prices hold.</param>
public sealed record Compared(IReadOnlyList<Product> Members, IReadOnlyList<ComparedAttribute> Differences, Degree? Wish, DateTimeOffset At) : SetOutcome(Members, Acts.Answer, "compared")
{
    /// <summary>Most differences that are named, of all and of each.</summary>
    public const int MostNamed = 6;

    private const int MostListedAlone = 3;

    /// <summary>What all of them list, and differently.</summary>
    public IReadOnlyList<ComparedAttribute> Shared => [.. Differences.Where(attribute => attribute.IsListedByAll)];

    public override IReadOnlyList<Fact> Evidence =>
    [
        .. Members.SelectMany((product, i) => Shared.Take(MostNamed).Concat(AloneIn(i).Take(MostNamed)).Select(attribute => new Fact(product.Id, attribute.Name, attribute.Values[i]!, "attribute"))),
        .. Members.SelectMany(product => OfferFacts.OfPrice(product, product.Variants, At)),
    ];

    /// <summary>What only this one of a few lists.</summary>
    public IReadOnlyList<ComparedAttribute> AloneIn(int member) => Members.Count > MostListedAlone ? []
        : [.. Differences.Where(attribute => attribute.Values[member] is not null && attribute.Values.Count(value => value is not null) == 1)];
}

/// <summary>Products beside each other on one attribute.</summary>
/// <param name="Contest">The values.</param>
/// <param name="AsksWhether">Whether the first is more than the second was asked.</param>
public sealed record ComparedOn(Contest Contest, bool AsksWhether) : SetOutcome([.. Contest.Values.Select(value => value.Product)], Acts.Answer, "compared")
{
    public override IReadOnlyList<Fact> Evidence => [.. Contest.Values.SelectMany(value => value.Facts)];
}

/// <summary>The first of several products on one attribute.</summary>
/// <param name="Contest">The values of all.</param>
/// <param name="Set">Which products these are.</param>
/// <param name="At">The moment at which the prices hold.</param>
public sealed record Picked(Contest Contest, AskedSet Set, DateTimeOffset At) : SetOutcome(Best(Contest), Set is { Origin: SetOrigin.Searched, Degree.IsPrice: true } ? Acts.Recommend : Acts.Answer, "superlative")
{
    private const int MostShown = 4;

    public override Product? Focus => Contest.Winners is [var only] ? only.Product : null;

    public override IReadOnlyList<Fact> Evidence => [.. Contest.Ranked.Take(MostShown).Concat(Contest.Unranked.Take(MostShown)).SelectMany(value => value.Facts)];

    // The winners come first; without one, all whose values are told.
    private static List<Product> Best(Contest contest) => [.. (contest.Winners.Count > 0 ? contest.Ranked : contest.Ranked.Concat(contest.Unranked)).Take(MostShown).Select(value => value.Product)];
}

/// <summary>None of the products lists what is compared, or none in a way that can be ranked.</summary>
/// <param name="Members">The products.</param>
/// <param name="Unranked">The attribute whose values have no unit, or several; nothing where none is listed.</param>
public sealed record SetFactMissing(IReadOnlyList<Product> Members, string? Unranked = null) : SetOutcome(Members, Acts.Abstain, ReviewReasons.MissingAttribute)
{
    public override string? ReviewReason => ReviewReasons.MissingAttribute;

    public override string? Field => Unranked;
}
