namespace ProductQA.Search.Facets;

/// <summary>A possible answer and the places of the products that it keeps.</summary>
internal sealed record FacetAnswer(Choice Choice, IReadOnlySet<int> Products);
