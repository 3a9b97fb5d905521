namespace ProductQA.Search.Passages.Fitting;

/// <summary>A question with sentences of its product's texts, the ones that answer it marked.</summary>
/// <param name="Id">Name of the row.</param>
/// <param name="Product">The product; its questions are never parted between fitting and measuring.</param>
/// <param name="Question">What the shopper asked.</param>
/// <param name="Candidates">Sentences about the product.</param>
public sealed record PassageQuestion(string Id, string Product, string Question, IReadOnlyList<MarkedSentence> Candidates)
{
    /// <summary>True where at least one sentence answers the question.</summary>
    public bool IsAnswerable => Candidates.Any(candidate => candidate.Relevance > 0);
}

/// <summary>A sentence, and whether it answers the question.</summary>
/// <param name="Source">Kind of text it comes from: "description", "review", ...</param>
/// <param name="Text">The sentence.</param>
/// <param name="Relevance">0 where it does not answer, above where it does.</param>
public sealed record MarkedSentence(string Source, string Text, int Relevance);
