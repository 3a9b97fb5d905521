namespace ProductQA.Search.Mentions;

/// <summary>How well one product fits an utterance, before it is compared with the others.</summary>
internal sealed record Fit(int Document, double Score, double Explained, double Mass, double Missing, double Coverage, bool CodeMatched, IReadOnlyList<MatchedToken> Matches)
{
    /// <summary>Whether it was named by its number or nearly in full.</summary>
    public bool IsSure => CodeMatched || Coverage >= ProductCandidate.WholeTitle;
}
