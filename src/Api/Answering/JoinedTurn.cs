using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Nlu;

namespace ProductQA.Api.Answering;

/// <summary>
/// The answers to the wishes of one message as one turn: sentences that follow each other become one text, and what is not answered says what it speaks of. Of several
/// offers the last holds everything, so it stands alone.
/// </summary>
public static class JoinedTurn
{
    /// <summary>Acts of a joined turn, by what counts most: a shopper who got one answer and one honest no was answered.</summary>
    private static readonly string[] Weights = [Acts.OfferCheckout, Acts.Answer, Acts.Recommend, Acts.Clarify, Acts.Handover];

    public static TurnResult Of(Texts texts, IReadOnlyList<(Understanding Wish, TurnResult Result)> answered)
    {
        var results = answered.Select(one => one.Result).ToList();
        var order = results.LastOrDefault(result => result.NewOrder is not null)?.NewOrder;
        return new TurnResult(results[^1].State)
        {
            Replies = Merged(answered.Where(one => one.Result.NewOrder is null || one.Result.NewOrder == order).SelectMany(one => Said(texts, one.Wish, one.Result))),
            NewOrder = order,
            Trace = Traced([.. results.Select(result => result.Trace).OfType<TurnTrace>()]),
            ReviewItems = [.. results.SelectMany(result => result.ReviewItems).Select((item, at) => at == 0 ? item : item with { EventId = $"{item.EventId}#{at + 1}" })],
        };
    }

    private static IEnumerable<Reply> Said(Texts texts, Understanding wish, TurnResult result) =>
        result.Trace?.Act is Acts.Abstain or Acts.Refuse && result.Replies is [TextReply first, ..]
            ? [first with { Words = NoSentences.About(texts, wish.Utterance, first.Words) }, .. result.Replies.Skip(1)]
            : result.Replies;

    /// <summary>Of the suggestions only those under the last message can be pressed.</summary>
    private static List<Reply> Merged(IEnumerable<Reply> replies)
    {
        var merged = new List<Reply>();
        foreach (var reply in replies)
        {
            if (reply is TextReply text && merged is [.., TextReply before])
            {
                merged[^1] = text with { Words = $"{before.Words}\n{text.Words}", QuickReplies = text.QuickReplies.Count > 0 ? text.QuickReplies : before.QuickReplies };
            }
            else
            {
                merged.Add(reply);
            }
        }

        return merged;
    }

    private static TurnTrace Traced(List<TurnTrace> traces)
    {
        var main = traces.MinBy(trace => Array.IndexOf(Weights, trace.Act) is var at and >= 0 ? at : Weights.Length)!;
        return main with
        {
            Confidence = traces.Min(trace => trace.Confidence),
            Reason = string.Join('+', traces.Select(trace => trace.Reason).Distinct()),
            Products = [.. traces.SelectMany(trace => trace.Products).Distinct()],
            Evidence = [.. traces.SelectMany(trace => trace.Evidence).Distinct()],
        };
    }
}
