using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing.Wording;

namespace ProductQA.Api.Phrasing;

/// <summary>The first of several products, the next, and what could not be ranked.</summary>
public static class FirstSentences
{
    public static string Say(Texts texts, Picked picked)
    {
        var contest = picked.Contest;
        var words = new ContestWords(texts, contest);
        var (set, count) = (SetOf(texts, picked.Set), picked.Set.Products.Count);
        if (contest.Listed is [var only])
        {
            return texts.Say("first.only_one", ("set", set), ("count", count), ("product", Names.Of(only.Product)), ("name", words.Label.Name), ("value", words.Value(only)));
        }

        if (contest.Winners.Count == 0)
        {
            var undecided = texts.Say("first.undecided", ("set", set), ("count", count), ("name", words.Label.Name), ("list", words.Values(contest.Ranked.Concat(contest.Unranked))));
            return Sentences.Of([undecided, words.Why, Lacking(texts, contest)]);
        }

        var first = contest.Winners is [var winner] ? One(words, winner, set, count) : Together(words, contest, set, count);
        var next = contest.Next is { } second ? texts.Say("first.next", ("product", Names.Of(second.Product)), ("value", words.Value(second))) : null;
        return Sentences.Of([first, next, LeftOut(words, contest), Lacking(texts, contest)]);
    }

    private static string SetOf(Texts texts, AskedSet set) => set switch
    {
        { Origin: SetOrigin.Searched, HasMore: true } => texts.Say("first.of_many", ("count", set.Products.Count), ("thing", set.Thing)),
        { Origin: SetOrigin.Searched } => texts.Say("first.of_found", ("count", set.Products.Count), ("thing", set.Thing)),
        _ => texts.Say("first.of_shown", ("count", set.Products.Count)),
    };

    private static string One(ContestWords words, ListedValue winner, string set, int count) => words.Texts.Say(
        "first.one",
        ("set", set),
        ("count", count),
        ("product", Names.Of(winner.Product)),
        ("name", words.Label.Name),
        ("value", words.Value(winner)),
        ("most", words.Most),
        ("verb", words.Verb),
        ("noun", words.Noun),
        ("by", words.By),
        ("lowest", words.LowestWins));

    private static string Together(ContestWords words, Contest contest, string set, int count)
    {
        var tied = contest.Winners.Take(ContestWords.MostNamed).Select(winner => words.Texts.Say("first.tied", ("product", Names.Of(winner.Product)), ("value", words.Value(winner)))).ToList();
        return words.Texts.Say("first.together", ("set", set), ("count", count), ("name", words.Label.Name), ("list", Lists.And(words.Texts, tied)), ("by", words.By), ("lowest", words.LowestWins));
    }

    private static string? LeftOut(ContestWords words, Contest contest) => contest.Unranked is [var one, ..]
        ? words.Texts.Say("first.left_out", ("count", contest.Unranked.Count), ("product", Names.Of(one.Product)), ("value", words.Value(one)))
        : null;

    private static string? Lacking(Texts texts, Contest contest) => contest.Lacking.Count == 0 ? null : texts.Say("first.lacking", ("count", contest.Lacking.Count));
}
