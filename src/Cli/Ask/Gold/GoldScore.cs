using System.Text.RegularExpressions;
using ProductQA.Api.Ask;
using ProductQA.Api.Conversations;

namespace ProductQA.Cli.Ask.Gold;

/// <summary>
/// Judges one reply, pure; docs/evaluation.md says the same in words. A reply that says a fact which was not asked for is wrong, one that says none is a miss,
/// and a no is right only where nothing else would be.
/// </summary>
internal static class GoldScore
{
    public static GoldVerdict Of(GoldTurn turn, AskAnswer answer)
    {
        var isExpected = turn.ExpectedActs.Contains(answer.Act);
        return turn.Kind switch
        {
            _ when isExpected && SaysFacts(answer) => IsProved(turn, answer) ? GoldVerdict.Right : GoldVerdict.Wrong,
            GoldKind.Unanswerable when isExpected || answer.Act is Acts.Abstain or Acts.Refuse or Acts.Handover => GoldVerdict.Abstained,
            _ when isExpected => GoldVerdict.Right,
            _ => SaysFacts(answer) && !IsBesideThePoint(turn, answer) ? GoldVerdict.Wrong : GoldVerdict.Missed,
        };
    }

    /// <summary>Whether the reply is about the product that was meant; nothing where none was, or where products were searched for.</summary>
    public static bool? Resolved(GoldTurn turn, AskAnswer answer) => turn.ProductIds.Count == 0 || turn.ExpectedActs[0] == Acts.Recommend ? null
        : answer.Products is [var first, ..] ? turn.ProductIds.Contains(first) && (answer.Act != Acts.Clarify || answer.Products.Count == 1)
        : answer.Evidence.Any(fact => turn.ProductIds.Contains(fact.ProductId));

    private static bool SaysFacts(AskAnswer answer) => answer.Act is Acts.Answer or Acts.Recommend or Acts.OfferCheckout;

    /// <summary>The right product's card instead of its fact, or products to choose from instead of "which one?": not what was asked, but nothing false.</summary>
    private static bool IsBesideThePoint(GoldTurn turn, AskAnswer answer) => answer.Act == Acts.Recommend
        && (turn.Kind == GoldKind.Manners || (turn.Kind == GoldKind.Answerable && answer.Products.Any(turn.ProductIds.Contains)));

    private static bool IsProved(GoldTurn turn, AskAnswer answer) =>
        answer.Evidence.Count > 0
        && turn.Contains.All(text => Holds(answer.Reply, text))
        && !turn.Excludes.Any(text => Holds(answer.Reply, text))
        && (turn.ProductIds.Count == 0 || answer.Products.Any(turn.ProductIds.Contains) || answer.Evidence.Any(fact => turn.ProductIds.Contains(fact.ProductId)))
        && (turn.Fields.Count == 0 || answer.Evidence.Any(fact => turn.Fields.Contains(fact.Field, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Whether the reply holds one of the texts (parted by a bar) as whole words.</summary>
    private static bool Holds(string reply, string text) => text.Split('|').Any(one =>
        Regex.IsMatch(reply, @"(?<!\w)" + Regex.Escape(one) + @"(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
}

/// <summary>What became of a question.</summary>
public enum GoldVerdict
{
    /// <summary>The right act with the right content.</summary>
    Right,

    /// <summary>A fact, a product or an offer that the question did not deserve.</summary>
    Wrong,

    /// <summary>Nothing false, but not what was due: a no or a question back instead of the fact.</summary>
    Missed,

    /// <summary>A no where a no is right.</summary>
    Abstained,
}
