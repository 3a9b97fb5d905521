namespace ProductQA.Search.Knowledge;

/// <summary>What kind of thing a product is.</summary>
/// <param name="Phrase">The kind as shoppers would say it, in lower case: "toner cartridge".</param>
/// <param name="Head">The last word of the phrase, without its plural: what the thing is, while the words before say which one.</param>
public sealed record ProductKind(string Phrase, string Head);
