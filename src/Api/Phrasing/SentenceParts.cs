using ProductQA.Api.Phrasing.Wording;

namespace ProductQA.Api.Phrasing;

/// <summary>What every sentence about a fact is made of.</summary>
/// <param name="Texts">The shop's words.</param>
/// <param name="Product">"HP Pavilion"; empty where it has no name.</param>
/// <param name="Label">The attribute's name.</param>
/// <param name="Opening">How the sentence may open.</param>
internal sealed record SentenceParts(Texts Texts, string Product, AttributeLabel Label, Opening Opening)
{
    /// <summary>"the HP Pavilion"; a name that brings its own article gets no second.</summary>
    private string TheProduct =>
        Product.Length == 0 ? "the product"
        : Product.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? "the" + Product[3..]
        : "the " + Product;

    /// <summary>The sentence, with the product, the attribute's name and further values.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Sentence(Texts.Say(key, [("product", Product), ("the_product", TheProduct), ("name", Label.Name), .. values]));

    /// <summary>The name and the value quoted, for a name that fits into no sentence.</summary>
    public string Quoted(string value) => Say("answer.quoted", ("value", value));

    /// <summary>With a capital at the start and one full stop at the end.</summary>
    private static string Sentence(string text)
    {
        var ends = text.Length > 1 && text[^1] == '.' && text[^2] is '.' or '!' or '?';
        return char.ToUpperInvariant(text[0]) + (ends ? text[1..^1] : text[1..]);
    }
}

/// <summary>How a sentence may open.</summary>
internal enum Opening
{
    /// <summary>With the fact alone.</summary>
    None,

    /// <summary>Yes: the listed value holds the asked one.</summary>
    Yes,

    /// <summary>No: the listed value excludes the asked one.</summary>
    No,

    /// <summary>Yes or no, as the value of the attribute says.</summary>
    AsTheFactSays,
}
