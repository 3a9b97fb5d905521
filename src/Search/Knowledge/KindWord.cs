namespace ProductQA.Search.Knowledge;

/// <summary>A word that names a kind of product by itself, as "cable" does in "patch cable".</summary>
/// <param name="Word">The word in lower case, as titles write it most often.</param>
/// <param name="Weight">How surely it names the kind where it stands at a phrase's end, above 0, at most 1.</param>
/// <param name="Products">Number of products of this kind, 1 or more.</param>
public sealed record KindWord(string Word, double Weight, int Products);
