namespace ProductQA.Search.Mentions;

/// <summary>
/// Words of an utterance that are part of the name of one of the product's attributes: "quantity per master outer
/// case" asks, though "case" names products too. A word counts if it stands in the name beside the same neighbour, or is the whole name.
/// So do two words that it has as one ("dish washer"), and words of the product's own values and description: "in blue", "512 gb".
/// </summary>
internal sealed class AskedWords(Utterance utterance, Func<string> attributes, Func<string, bool> describes)
{
    private string? _attributes;

    public bool Contain(int i)
    {
        _attributes ??= attributes();
        var word = Stem(i);
        return (utterance.Tokens[i].IsDescription && describes(word))
            || Has("|" + word + "|")
            || (i > 0 && Has(Stem(i - 1) + " " + word))
            || (i + 1 < utterance.Tokens.Count && (Has(word + " " + Stem(i + 1)) || Has(word + Stem(i + 1))))
            || (i > 0 && Has(Stem(i - 1) + word));
    }

    private string Stem(int i) => utterance.Tokens[i].OwnStem;

    private bool Has(string phrase) => _attributes!.Contains(phrase, StringComparison.Ordinal);
}
