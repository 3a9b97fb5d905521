namespace ProductQA.Api.Phrasing;

/// <summary>What every sentence is made of.</summary>
/// <param name="Product">"the HP Pavilion".</param>
/// <param name="Label">The attribute's name.</param>
/// <param name="Opening">How the sentence may open.</param>
internal sealed record SentenceParts(string Product, AttributeLabel Label, Opening Opening)
{
    /// <summary>The name and the value quoted, for a name that fits into no sentence.</summary>
    public string Quoted(string value) => Sentence($"According to the product data, “{Label.Name}” is “{value}” for {Product}");

    /// <summary>With a capital at the start and one full stop at the end.</summary>
    public static string Sentence(string text) =>
        char.ToUpperInvariant(text[0]) + text[1..] + (text[^1] is '.' or '!' or '?' ? "" : ".");
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
