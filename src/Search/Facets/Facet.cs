namespace ProductQA.Search.Facets;

/// <summary>A question that narrows what was found, with its answers.</summary>
/// <param name="Field">What is asked for: a name as the catalog writes it, <see cref="Choice.Brand"/> or <see cref="Choice.Price"/>.</param>
/// <param name="Label">The same as a shopper would read it: "Size".</param>
/// <param name="Question">The question: "Which size?".</param>
/// <param name="Values">The answers, 2 to 6, small before large where they have an order, else the most frequent first.</param>
public sealed record Facet(string Field, string Label, string Question, IReadOnlyList<FacetValue> Values);

/// <summary>An answer to the question of a facet.</summary>
/// <param name="Choice">What it narrows by.</param>
/// <param name="Products">Number of the products found that stay, 1 or more.</param>
public sealed record FacetValue(Choice Choice, int Products);
