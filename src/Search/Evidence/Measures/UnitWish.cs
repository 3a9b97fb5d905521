namespace ProductQA.Search.Evidence.Measures;

/// <summary>A wish to have a value in a unit of the shopper's: "how heavy is it in pounds", "in inches?".</summary>
/// <param name="Unit">The unit that is wished for.</param>
/// <param name="IsAlone">The message says nothing else: it speaks of the value told last.</param>
public sealed record UnitWish(MeasureUnit Unit, bool IsAlone)
{
    private const string Fluid = "US fl oz";

    private static readonly HashSet<string> Before = ["in", "into", "to", "as"];

    /// <summary>Words that are more often something else: a size, "the second", a brand.</summary>
    private static readonly HashSet<string> Unsaid = ["m", "s", "l", "h", "v", "w", "a", "k", "in", "second", "cup", "stone", "bar", "bars", "hp", "mi"];

    private static readonly HashSet<string> Filling =
    [
        "and", "in", "into", "to", "as", "what", "whats", "is", "are", "was", "that", "thats", "it", "its", "this", "these", "those", "they", "how", "much", "many", "convert", "converted", "please", "pls", "plz", "the", "about", "be", "would",
        "ok", "okay", "or", "then", "tell", "me", "say", "you", "can", "could", "give", "value", "same", "i", "mean", "meant", "sorry", "so", "hmm", "do", "know", "for", "us", "all", "instead", "rather", "a", "of", "fluid", "units", "unit",
    ];

    /// <summary>The wish that a message makes, or nothing. A number before the unit is no wish ("will it fit in 15 inches").</summary>
    public static UnitWish? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = EvidenceText.Words(text);
        for (var at = 0; at < words.Count; at++)
        {
            if (UnitAt(words, at) is { } unit && !(at > 0 && AttributeValue.IsNumber(words[at - 1])))
            {
                var isAlone = words.Where((_, i) => i != at).All(word => Filling.Contains(word) || MeasureUnit.Named(word)?.Quantity == unit.Quantity || (unit.Symbol == Fluid && MeasureUnit.Named(word)?.Symbol == "oz"));
                return isAlone || IsWished(words, at) ? new UnitWish(unit, isAlone) : null;
            }
        }

        return null;
    }

    private static MeasureUnit? UnitAt(List<string> words, int at)
    {
        var word = words[at];
        if (word is "fluid" or "fl" && at + 1 < words.Count && words[at + 1] is "ounces" or "ounce" or "oz")
        {
            return MeasureUnit.Named("fl oz");
        }

        var unit = Unsaid.Contains(word) ? null : word is "f" or "c" && at > 0 && words[at - 1] is "in" or "degrees" ? MeasureUnit.Named("°" + word) : MeasureUnit.Named(word);
        return unit is { IsConvertible: true } ? unit : null;
    }

    // "in pounds", "how many inches".
    private static bool IsWished(List<string> words, int at)
    {
        var before = at > 0 && words[at - 1] is "fluid" or "degrees" or "us" ? at - 2 : at - 1;
        return before >= 0 && (Before.Contains(words[before]) || (before > 0 && words[before] == "many" && words[before - 1] == "how")) && QuestionForm.Of(words).Kind != QuestionKind.YesNo;
    }
}
