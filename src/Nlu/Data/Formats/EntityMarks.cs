using System.Text.RegularExpressions;

namespace ProductQA.Nlu.Data.Formats;

/// <summary>Rasa marks an entity as <c>[blue](colour)</c>, <c>[blue]{"entity": "colour"}</c> or <c>[blue][{…}, {…}]</c>. A shopper wrote "blue".</summary>
internal static partial class EntityMarks
{
    public static string Remove(string text) => text.Contains('[', StringComparison.Ordinal) ? Mark.Replace(text, "${words}") : text;

    [GeneratedRegex(@"\[(?<words>[^\[\]]+)\](?:\([^()]*\)|\{[^{}]*\}|\[\s*\{[^\[\]]*\}\s*\])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark { get; }
}
