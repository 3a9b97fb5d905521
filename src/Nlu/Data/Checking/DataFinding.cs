namespace ProductQA.Nlu.Data.Checking;

/// <summary>Something about the data that a person should know before training on it.</summary>
/// <param name="Kind">One of <see cref="FindingKinds"/>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Sentence">What was found and what to do, for people.</param>
/// <param name="Count">How many rows (or intents, where the finding is about those) it concerns, at least 1.</param>
/// <param name="Rows">The first of the rows, <see cref="MostRows"/> at most; empty where the finding is about whole intents.</param>
public sealed record DataFinding(string Kind, FindingSeverity Severity, string Sentence, int Count, IReadOnlyList<FoundRow> Rows)
{
    /// <summary>How many rows a finding shows.</summary>
    public const int MostRows = 50;

    internal static IEnumerable<DataFinding> Of(string kind, FindingSeverity severity, IReadOnlyList<FoundRow> rows, Func<int, string> sentence) =>
        rows.Count == 0 ? [] : [new DataFinding(kind, severity, sentence(rows.Count), rows.Count, [.. rows.Take(MostRows)])];
}

/// <summary>A row that a finding is about.</summary>
/// <param name="File">Its file.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Text">What it says; private data is masked.</param>
/// <param name="Intent">Its label.</param>
/// <param name="Note">What is the matter with this row; may be empty.</param>
public sealed record FoundRow(string File, long Line, string Text, string Intent, string Note)
{
    internal static FoundRow Of(TrainingData data, int row, string note) =>
        new(data.Places[row].File, data.Places[row].Line, PrivateData.Mask(data.Rows[row].Text), data.Rows[row].Intent, note);
}

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Makes the model or its figures worse; training goes on.</summary>
    Warning,

    /// <summary>The data cannot be trained on.</summary>
    Error,
}

/// <summary>What a finding is about; stable names for programs.</summary>
public static class FindingKinds
{
    public const string TooFewIntents = "too_few_intents";
    public const string ThinIntent = "thin_intent";
    public const string SmallIntent = "small_intent";
    public const string Imbalance = "imbalance";
    public const string NoOutOfScope = "no_out_of_scope";
    public const string Duplicate = "duplicate";
    public const string TwoIntents = "two_intents";
    public const string Leak = "leak";
    public const string UnknownIntent = "unknown_intent";
    public const string NoText = "no_text";
    public const string LongText = "long_text";
    public const string NoWords = "no_words";
    public const string Encoding = "encoding";
    public const string PrivateData = "private_data";
    public const string LabelSuspect = "label_suspect";
}
