using ProductQA.Search.Facets;

namespace ProductQA.Api.Conversations;

/// <summary>A search whose results were just shown, and which the shopper may narrow.</summary>
/// <param name="Text">The words that are searched for.</param>
public sealed record OpenSearch(string Text)
{
    /// <summary>What was chosen since: one for each field.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The answers to the question that was asked last.</summary>
    public IReadOnlyList<Choice> Offered { get; init; } = [];

    /// <summary>The fields that were asked for, so that none is asked for twice.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>The search with further choices; a new one replaces an earlier one of the same field.</summary>
    public OpenSearch With(IEnumerable<Choice> chosen)
    {
        var added = chosen.ToList();
        return this with { Choices = [.. Choices.Where(choice => !added.Exists(other => other.Field.Equals(choice.Field, StringComparison.OrdinalIgnoreCase))), .. added] };
    }
}
