using ProductQA.Api.Conversations;
using ProductQA.Api.Review;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Api.Answering;

/// <summary>A fact that answers in a form of its own: in another unit, counted, or as what the product works with.</summary>
public abstract record FormedAnswer(Product Product, Fact Fact, string Reason, string Act = Acts.Answer) : ProductOutcome(Product, Act, Reason)
{
    public override IReadOnlyList<Fact> Evidence => [Fact];

    /// <summary>The form that a question wants a fact in; nothing where the plain one will do.</summary>
    public static FormedAnswer? Of(Product product, Fact fact, string question) =>
        UnitWish.Of(question) is { } wish ? InUnit(product, fact, wish.Unit)
        : QuestionForm.Of(question).Kind == QuestionKind.HowMany && ListEntries.Of(fact.Value) is { Count: > 1 } entries && (IsOption(product, fact) || !entries.Any(entry => entry.Any(char.IsAsciiDigit))) ? new EntriesCounted(product, fact, entries)
        : null;

    // "2 x USB-C, HDMI" lists three ports in two entries; sizes are entries, whatever their numbers.
    private static bool IsOption(Product product, Fact fact) => product.Variants.Any(variant => variant.Options.ContainsKey(fact.Field));

    /// <summary>The fact in a unit, or the honest word that its value has none; nothing where there is nothing to turn.</summary>
    public static MeasureTurned? InUnit(Product product, Fact fact, MeasureUnit unit) => UnitConversion.Of(fact.Field, fact.Value, unit) switch
    {
        { End: ConversionEnd.OtherQuantity } => null,
        var turned => new MeasureTurned(product, fact, turned, unit),
    };
}

/// <summary>A value in the unit that the shopper wishes.</summary>
public sealed record MeasureTurned(Product Product, Fact Fact, UnitConversion Conversion, MeasureUnit Unit) : FormedAnswer(Product, Fact, "converted")
{
    /// <summary>The message said nothing but the unit: the question before it still stands.</summary>
    public bool IsRecalled { get; init; }
}

/// <summary>How many entries a value lists.</summary>
public sealed record EntriesCounted(Product Product, Fact Fact, IReadOnlyList<string> Entries) : FormedAnswer(Product, Fact, "counted");

/// <summary>The shop's data names what the product works with, and the thing asked about is in it.</summary>
public sealed record WorksWith(Product Product, Fact Fact) : FormedAnswer(Product, Fact, "compatible");

/// <summary>The shop's data says what the product works with, and does not mention the thing asked about.</summary>
public sealed record WorksUnsaid(Product Product, Fact Fact) : FormedAnswer(Product, Fact, ReviewReasons.MissingAttribute, Acts.Abstain)
{
    public override string? ReviewReason => ReviewReasons.MissingAttribute;

    public override string? Field => Fact.Field;
}
