namespace ProductQA.Search.Evidence.Measures;

/// <summary>A comparative or superlative that asks for the more or the less of a measure: "heavier", "the most memory", "longest battery life".</summary>
/// <param name="Said">The word or words as they were said.</param>
/// <param name="Question">The question that asks for the measure itself ("how heavy"); empty where nothing measures it ("better").</param>
/// <param name="Direction">1 where the highest number wins, -1 where the lowest does; 0 where nothing measures it.</param>
public sealed record Degree(string Said, string Question, int Direction)
{
    private const int LongestNoun = 4;

    /// <summary>"Lightest", "most": the first of all, not only of two.</summary>
    public bool IsSuperlative { get; init; }

    /// <summary>A verb with its degree: "lasts longer", "weigh less".</summary>
    public bool IsVerb { get; init; }

    /// <summary>It speaks of the price.</summary>
    public bool IsPrice { get; init; }

    /// <summary>The noun behind it: "battery life"; empty where none stands there.</summary>
    public string Noun { get; init; } = "";

    /// <summary>The message without the word and its noun: what is left may name a set of products.</summary>
    public string Rest { get; init; } = "";

    /// <summary>The message without the word alone.</summary>
    public string RestWithNoun { get; init; } = "";

    /// <summary>The question that asks a product for the measure: "how long battery life", "how many pockets".</summary>
    public string Asked => Noun.Length == 0 ? Question : Question == "how much" && Noun.EndsWith('s') ? "how many " + Noun : $"{Question} {Noun}";

    /// <summary>The first degree of a message, or nothing.</summary>
    public static Degree? In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = EvidenceText.Words(text);
        for (var at = 0; at < words.Count; at++)
        {
            if (DegreeWords.At(words, at) is { } word && !(at > 0 && words[at - 1] == "at"))
            {
                return Read(words, at, word);
            }
        }

        return null;
    }

    private static Degree Read(List<string> words, int at, DegreeWord word)
    {
        var start = at + word.Length;
        var end = start;
        while (end < words.Count && end - start < LongestNoun && !DegreeWords.Ending.Contains(words[end]))
        {
            end++;
        }

        return new Degree(string.Join(' ', words.GetRange(at, word.Length)), word.Question, word.Direction)
        {
            IsSuperlative = word.IsSuperlative,
            IsVerb = word.Length > 1 && DegreeWords.Verbs.Contains(words[at]),
            IsPrice = word.Question == DegreeWords.Price,
            Noun = string.Join(' ', words.GetRange(start, end - start)),
            Rest = string.Join(' ', words.Take(at).Concat(words.Skip(end))),
            RestWithNoun = string.Join(' ', words.Take(at).Concat(words.Skip(start))),
        };
    }
}
