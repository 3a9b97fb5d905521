using System.Text.RegularExpressions;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>A form of sentence, and forms that say the same with the same parts.</summary>
internal sealed class SentenceRule(string form, params string[] others)
{
    private readonly Regex _form = new("^" + form + "$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static IReadOnlyList<string> Apply(IEnumerable<SentenceRule> rules, string sentence) => [.. rules.SelectMany(rule => rule.Others(sentence))];

    private IEnumerable<string> Others(string sentence) => _form.IsMatch(sentence) ? others.Select(other => _form.Replace(sentence, other)) : [];
}
