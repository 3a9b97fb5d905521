using System.Text.RegularExpressions;

namespace ProductQA.Api.Answering;

/// <summary>Hears that a shopper wants what the shop holds of them deleted. It leads to a question back, never to a deletion.</summary>
public static partial class DataWishes
{
    private const int Longest = 200;

    /// <summary>Whether the words ask for it, and speak of no product.</summary>
    public static bool AskDeletion(Findings found) =>
        found.Target is not ProductTarget.Named && !(found.Target is ProductTarget.InFocus && FollowUp.RefersBack(found.Text)) && AskDeletion(found.Text);

    public static bool AskDeletion(string text)
    {
        var words = text.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        return words.Length <= Longest && (Deletes().IsMatch(words) || Forgets().IsMatch(words) || Rights().IsMatch(words)) && !Others().IsMatch(words);
    }

    [GeneratedRegex(
        @"\b(?:delete|deleting|erase|erasing|remove|wipe|destroy)\b[^.!?]{0,30}\b(?:my|all|any|the|your|personal)\b[^.!?]{0,30}\b(?:data|infos?|information|messages|chats?|chat history|conversations?|personal details)\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Deletes();

    [GeneratedRegex(
        @"\bforget (?:me|about me|everything about me|my data)\b|\b(?:delete|erase|remove|forget)\b[^.!?]{0,20}\beverything\b[^.!?]{0,30}\b(?:about|of|on) me\b|\bmy data\b[^.!?]{0,20}\b(?:deleted|erased|removed)\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Forgets();

    [GeneratedRegex(@"\bright to (?:erasure|be forgotten|deletion)\b|\bdata (?:deletion|erasure)\b|\bgdpr\b[^.!?]{0,40}\b(?:delete|erase|erasure|deletion)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Rights();

    /// <summary>An order, an account elsewhere, a thing that stores data: something else is meant.</summary>
    [GeneratedRegex(@"\b(?:order|cart|basket|drive|disk|ssd|phone|laptop|tablet|computer|camera|watch|card|stick|router|device)\b|\bhow (?:do|does|can|to)\b[^.!?]{0,20}\b(?:it|this|that)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
