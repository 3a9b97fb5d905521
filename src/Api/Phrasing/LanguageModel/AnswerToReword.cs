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
    /// <summary>Only proved answers of one text: everything else keeps its fixed words. Nothing where this outcome must not be reworded.</summary>
    public static AnswerToReword? Of(IReadOnlyList<Reply> replies, Outcome outcome) =>
        outcome is FactAnswered or PriceAnswered or StockAnswered or PolicyAnswered && outcome.Evidence.Count > 0
        && replies is [TextReply { Words: { Length: > 0 and <= FactGuard.Longest } words }]
            ? new AnswerToReword(words, outcome.Products is [var product, ..] ? Names.Of(product) : "", outcome.Evidence, (outcome as FactAnswered)?.Question ?? "")
            : null;
}
