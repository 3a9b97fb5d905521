using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>An answer that may be said in other words, with all that a language model gets to see.</summary>
/// <param name="Template">The sentence that goes out if no rewording is true.</param>
/// <param name="ProductName">What the template calls the product; empty for a policy.</param>
/// <param name="Evidence">What of the shop's data proves the template.</param>
/// <param name="Question">The shopper's words where the outcome carries them, else empty.</param>
public sealed record AnswerToReword(string Template, string ProductName, IReadOnlyList<Fact> Evidence, string Question)
{
    /// <summary>Other sentences that the same evidence proves just as well; a rewording may follow any of them.</summary>
    public IReadOnlyList<string> Equivalents { get; init; } = [];

    /// <summary>It speaks of price or stock, which hold for now.</summary>
    public bool IsOffer => Evidence.All(fact => fact.Source == "offer");

    /// <summary>It is in words of the shop's own, which stay as they are.</summary>
    public bool IsInTheShopsWords => Evidence.Any(fact => fact.Source is "policy" or "answer");

    /// <summary>The words that it quotes from a document, which stay letter for letter; empty where it quotes none.</summary>
    public string Quotation => Evidence is [{ Source: var source }] && (source == "description" || source.StartsWith("document:", StringComparison.Ordinal))
        && Template.IndexOf('“', StringComparison.Ordinal) is >= 0 and var start && Template.LastIndexOf('”') is var end && end > start
            ? Template[(start + 1)..end]
            : "";

    /// <summary>Only proved answers of one text: everything else keeps its fixed words. Nothing where this outcome must not be reworded.</summary>
    public static AnswerToReword? Of(IReadOnlyList<Reply> replies, Outcome outcome) =>
        outcome is FactAnswered or PriceAnswered or StockAnswered or OptionNotOffered or PolicyAnswered or PassageAnswered && outcome.Evidence.Count > 0
        && replies is [TextReply { Words: { Length: > 0 and <= FactGuard.Longest } words }]
            ? new AnswerToReword(words, outcome.Products is [var product, ..] ? Names.Of(product) : "", outcome.Evidence, (outcome as FactAnswered)?.Question ?? "")
            {
                Equivalents = EquivalentSentences.Of(outcome, words),
            }
            : null;
}
