namespace ProductQA.Search.Mentions;

/// <summary>What an utterance says about products.</summary>
public enum MentionOutcome
{
    /// <summary>It names none: perhaps the one talked about is meant.</summary>
    None,

    /// <summary>It names one that the catalog lacks; the candidates are only similar.</summary>
    Unknown,

    /// <summary>Several fit about equally well: ask which.</summary>
    Ambiguous,

    /// <summary>It names one, the first candidate.</summary>
    Resolved,
}
