namespace ProductQA.Nlu.Data;

/// <summary>Where a row stands, for messages to the person who mends it.</summary>
/// <param name="File">Path of the file, or a name that stands for it.</param>
/// <param name="Line">Its line, from 1; where a row spans several, one of them.</param>
public sealed record RowPlace(string File, long Line)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}, line {Line}");

    internal InvalidDataException Refuse(string problem) => new($"{this} {problem}");
}
