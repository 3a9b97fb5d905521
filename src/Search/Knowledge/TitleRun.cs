namespace ProductQA.Search.Knowledge;

/// <summary>Words of a title that stand together, with nothing between them but blanks: numbers, marks and function words part a title into runs.</summary>
/// <param name="Words">Words without plurals, in order; at least one.</param>
/// <param name="AfterFor">Whether a word such as "for" or "with" stands before: what follows is what the product goes with, not what it is.</param>
/// <param name="BeforeNumber">Whether a number follows.</param>
internal sealed record TitleRun(IReadOnlyList<RunWord> Words, bool AfterFor, bool BeforeNumber);

/// <summary>A word of a run.</summary>
/// <param name="Stem">The word without its plural, in lower case.</param>
/// <param name="Surface">The word in lower case.</param>
/// <param name="AfterNumber">Whether a bare number stands before: "6 pc" counts, "Cat6 cable" does not.</param>
/// <param name="Capital">Whether it begins with a capital.</param>
internal readonly record struct RunWord(string Stem, string Surface, bool AfterNumber, bool Capital);
