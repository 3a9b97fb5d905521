namespace ProductQA.Search.Evidence;

/// <summary>The form of a question, read from its words alone.</summary>
/// <param name="Kind">What kind of answer it asks for.</param>
/// <param name="AskedNegatively">True for "isn't it ...", "it doesn't have ..., right?", "is it not ...".</param>
/// <param name="AskedUnit">The unit named in the question in its one form ("inch", "gigabyte"), or null.</param>
public sealed record QuestionForm(QuestionKind Kind, bool AskedNegatively, string? AskedUnit)
{
    private static readonly HashSet<string> Auxiliaries = new(StringComparer.Ordinal)
    {
        "is", "are", "was", "were", "does", "do", "did", "dose", "can", "could", "will", "would", "has", "have", "should", "may", "might", "am",
        "isnt", "arent", "doesnt", "dont", "didnt", "cant", "couldnt", "wont", "wouldnt", "hasnt", "havent", "shouldnt", "wasnt", "any", "anyone",
    };

    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal)
    {
        "isnt", "arent", "doesnt", "dont", "didnt", "cant", "couldnt", "wont", "wouldnt", "hasnt", "havent", "shouldnt", "wasnt", "not", "no", "without",
    };

    private static readonly HashSet<string> Measures = new(StringComparer.Ordinal)
    {
        "big", "large", "small", "tall", "wide", "long", "short", "deep", "thick", "thin", "heavy", "high", "much", "far", "fast", "loud", "hot", "warm",
        "bright", "old", "powerful", "strong", "quick", "quiet", "light", "sharp",
    };

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "what", "whats", "which", "how", "when", "where", "wheres", "who", "whos", "whose", "why", "hows", "whens",
    };

    /// <summary>Reads the form of a question; never fails, whatever the text.</summary>
    public static QuestionForm Of(string? question) => Of(EvidenceText.Words(question));

    internal static QuestionForm Of(IReadOnlyList<string> words)
    {
        var kind = KindOf(words, Opening(words));
        var unit = words.Where((word, i) => !IsThing(words, i)).Select(Units.Canonical).FirstOrDefault(found => found is not null);
        return new QuestionForm(kind, kind == QuestionKind.YesNo && words.Any(Negations.Contains), unit);
    }

    /// <summary>"The diameter of the cup" names no unit, "two cups" and "how many cups" do.</summary>
    private static bool IsThing(IReadOnlyList<string> words, int i) =>
        words[i] is "cup" or "cups" or "second" or "foot" or "yard" or "minute"
        && !(i > 0 && (words[i - 1] is "many" or "in" or "per" or "a" || AttributeValue.IsNumber(words[i - 1])));

    /// <summary>Where the question begins: its first question word, or the auxiliary that stands before it ("can you tell me what ...": "what").</summary>
    private static int Opening(IReadOnlyList<string> words)
    {
        var auxiliary = -1;
        for (var i = 0; i < words.Count; i++)
        {
            var asks = Openers.Contains(words[i]) && !IsConjunction(words, i, auxiliary);
            if (asks)
            {
                return i;
            }

            if (auxiliary < 0 && Auxiliaries.Contains(words[i]))
            {
                auxiliary = i;
            }
        }

        return auxiliary;
    }

    /// <summary>"Does it beep when done" does not ask for a time, "is it what I need" does not ask what.</summary>
    private static bool IsConjunction(IReadOnlyList<string> words, int i, int auxiliary) =>
        auxiliary >= 0 && (auxiliary == 0 || i - auxiliary > 3) && !words.Take(i).Any(word => word is "tell" or "know" or "say" or "wondering" or "help");

    private static QuestionKind KindOf(IReadOnlyList<string> words, int at)
    {
        if (at < 0)
        {
            return words.Count > 0 && words[0] is "comes" or "works" or "fits" or "includes" or "supports" ? QuestionKind.YesNo : QuestionKind.Other;
        }

        var next = at + 1 < words.Count ? words[at + 1] : "";
        return words[at] switch
        {
            "how" when next is "many" => QuestionKind.HowMany,
            "how" when Measures.Contains(next) => QuestionKind.HowMuch,
            "how" or "hows" or "why" => QuestionKind.Other,
            "what" or "which" when next is "year" or "date" => QuestionKind.When,
            "what" or "whats" or "which" => QuestionKind.What,
            "when" or "whens" => QuestionKind.When,
            "where" or "wheres" => QuestionKind.Where,
            "who" or "whos" or "whose" => QuestionKind.Who,
            _ => QuestionKind.YesNo,
        };
    }
}

/// <summary>What kind of answer a question asks for.</summary>
public enum QuestionKind
{
    /// <summary>None of the others: a bare name ("weight?"), an order ("tell me the weight"), "how do I ...".</summary>
    Other,

    /// <summary>"Does it have ...", "is it ...", "can I ...".</summary>
    YesNo,

    /// <summary>"How many ports": a count.</summary>
    HowMany,

    /// <summary>"How heavy", "how long", "how much does it weigh", "what size": a measure.</summary>
    HowMuch,

    /// <summary>"What colour", "which processor".</summary>
    What,

    /// <summary>"When", "what year".</summary>
    When,

    /// <summary>"Where is it made".</summary>
    Where,

    /// <summary>"Who makes it".</summary>
    Who,
}
