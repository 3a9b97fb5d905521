namespace ProductQA.Search.Mentions;

/// <summary>What part a word plays in an utterance.</summary>
internal enum TokenRole
{
    /// <summary>Carries no meaning here.</summary>
    Noise,

    /// <summary>Parts the product from what is asked of it: "what is the weight of …", "does … have a …".</summary>
    Boundary,

    /// <summary>Belongs to questions and attribute names; may still be part of a title.</summary>
    Question,

    /// <summary>May name a product.</summary>
    Content,
}
