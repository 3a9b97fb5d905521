using ProductQA.Search.Evidence;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Answering;

/// <summary>How likely evidence must be to be said, as probabilities from 0 to 1, fitted on the project's own dev questions.</summary>
public sealed record AnsweringThresholds
{
    /// <summary>The thresholds that keep a stated share of wrong answers, 0 to 1, on the dev questions that they were read off.</summary>
    public static AnsweringThresholds For(double maxError)
    {
        var (fact, policy) = (AttributeRanker.Risk.Threshold(maxError), PassageRanker.Risk.Threshold(maxError));
        return new AnsweringThresholds { Fact = fact, SureFact = Math.Max(fact, 0.75), Policy = policy, SurePolicy = Math.Max(policy, 0.7) };
    }

    /// <summary>A fact of the product that the message is about.</summary>
    public double Fact { get; init; } = 0.62;

    /// <summary>A fact that must stand alone, because the intent is unclear.</summary>
    public double SureFact { get; init; } = 0.75;

    /// <summary>A fact worth naming to the reviewer as the nearest.</summary>
    public double NearestFact { get; init; } = 0.2;

    /// <summary>Share of the intent threshold below which a message is no shop's business, and leaves the reviewers in peace.</summary>
    public double Foreign { get; init; } = 0.5;

    /// <summary>Sentences of a document or of a description, where no fact answers.</summary>
    public double Passage { get; init; } = QuotationRanker.DefaultThreshold;

    /// <summary>A fact that products are compared by, where it measures what "lighter" or "bigger" asks.</summary>
    public double Measured { get; init; } = 0.4;

    /// <summary>A policy, where the message asks about the shop.</summary>
    public double Policy { get; init; } = 0.4;

    /// <summary>How many times likelier than price or stock a fact must be, where the words sound like a question for these.</summary>
    public double OverOffer { get; init; } = 2;

    /// <summary>The intent to ask for price or stock, where no word of the message speaks of it.</summary>
    public double SureOffer { get; init; } = 0.8;

    /// <summary>A policy, where the words search for a product ("do you sell gift cards").</summary>
    public double SearchedPolicy { get; init; } = 0.75;

    /// <summary>A policy that must stand alone.</summary>
    public double SurePolicy { get; init; } = 0.7;
}
