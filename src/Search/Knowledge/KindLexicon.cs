namespace ProductQA.Search.Knowledge;

/// <summary>The words by which titles are read for kinds, all without plurals.</summary>
/// <param name="Heads">Words that name a kind, with their weight.</param>
/// <param name="Qualifiers">Words that only repeat an attribute's value: colours and the like.</param>
/// <param name="Tails">Words that name a thing only directly behind a head: the belt of "printer belt".</param>
internal sealed record KindLexicon(IReadOnlyDictionary<string, double> Heads, IReadOnlySet<string> Qualifiers, IReadOnlySet<string> Tails);
