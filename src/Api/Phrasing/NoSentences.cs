using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;

namespace ProductQA.Api.Phrasing;

/// <summary>Every kind of no in its own words, with the next best step under it: only what the catalog can answer.</summary>
public static class NoSentences
{
    private const int LongestTitle = 20;
    private const int Most = 3;
    private const int MostKinds = 6;
    private const int LongestQuestion = 60;

    public static TextReply Say(Texts texts, Outcome outcome) => outcome switch
    {
        FactMissing missing => new TextReply(texts.Say("fact.missing", ("product", Names.Of(missing.Product)))) { QuickReplies = Known(texts, missing) },
        NoSuchProduct no => WithPerson(texts, texts.Say("product.unknown"), Shown(no.Kinds)),
        RangeTold range => new TextReply(texts.Say("product.range", ("kinds", string.Join(", ", range.Kinds.Take(MostKinds))))) { QuickReplies = [.. Shown(range.Kinds)] },
        PolicyMissing no => WithPerson(texts, texts.Say("policy.missing"), Asked(no.Written)),
        NotUnderstood { IsForeign: true } no => WithPerson(texts, texts.Say("not_understood.foreign"), Shown(no.Kinds)),
        NotUnderstood no => WithPerson(texts, texts.Say("not_understood.unclear"), Shown(no.Kinds)),
        OtherLanguage other => WithPerson(texts, (texts.In(other.Language) ?? texts).Say("not_understood.other_language"), []),
        NotOursToSay no => WithPerson(texts, NotOurs(texts, no.Kind), no.Product is { } product ? Suggestions.About(texts, product) : []),
        StillWaiting => WithPerson(texts, texts.Say("fact.waiting"), []),
        Insulted => WithPerson(texts, texts.Say("talk.insult"), []),
        _ => throw new InvalidOperationException($"No words for {outcome.GetType().Name}."),
    };

    /// <summary>Among several answers: what this one speaks of, in the shopper's own words.</summary>
    public static string About(Texts texts, string question, string words)
    {
        var asked = PlainText.OneLine(question).TrimEnd('?', '!', '.', ' ');
        return asked.Length is 0 or > LongestQuestion ? words : texts.Say("answer.about", ("question", asked), ("answer", words));
    }

    private static string NotOurs(Texts texts, string kind) => kind switch
    {
        OthersBusiness.Medical => texts.Say("not_ours.medical"),
        OthersBusiness.Legal => texts.Say("not_ours.legal"),
        _ => texts.Say("not_ours.other_shops"),
    };

    private static TextReply WithPerson(Texts texts, string words, IEnumerable<QuickReply> before) => new(words) { QuickReplies = [.. before, Suggestions.Person(texts)] };

    /// <summary>Facts of the product that a press answers.</summary>
    private static IReadOnlyList<QuickReply> Known(Texts texts, FactMissing missing)
    {
        var facts = missing.Known.Where(name => IsTitle(name) && !name.Contains('|', StringComparison.Ordinal)).Take(2).Select(name => new QuickReply(name, Payloads.Fact(name, missing.Product.Id)));
        return [.. facts, .. Suggestions.About(texts, missing.Product), Suggestions.Buy(texts, missing.Product)];
    }

    private static IEnumerable<QuickReply> Shown(IReadOnlyList<string> kinds) => kinds.Where(IsTitle).Take(Most).Select(kind => new QuickReply(kind, Payloads.Narrow(kind)));

    private static IEnumerable<QuickReply> Asked(IReadOnlyList<string> policies) => policies.Where(IsTitle).Distinct().Take(2).Select(policy => new QuickReply(policy, Payloads.Narrow(policy)));

    private static bool IsTitle(string text) => text.Length is > 1 and <= LongestTitle;
}
