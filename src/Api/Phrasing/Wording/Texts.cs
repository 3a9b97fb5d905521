using System.Collections.Frozen;

namespace ProductQA.Api.Phrasing.Wording;

/// <summary>The words for everything that the bot says: a shop's own where it has them, else the English ones.</summary>
public sealed class Texts
{
    private readonly FrozenDictionary<string, TextTemplate> _templates;

    private readonly Texts? _fallback;

    private readonly FrozenDictionary<string, Texts> _languages;

    internal Texts(IEnumerable<WrittenText> texts, Texts? fallback, IReadOnlyDictionary<string, Texts>? languages = null)
    {
        _templates = texts.ToFrozenDictionary(text => text.Key, Parsed);
        _fallback = fallback;
        _languages = (languages ?? new Dictionary<string, Texts>()).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public static Texts English { get; } = new(EnglishTexts.All, null);

    /// <summary>The words for a key of en.yaml, with its values: text, numbers, true or false, or nothing.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_templates.TryGetValue(key, out var template))
        {
            return _fallback is null ? throw new KeyNotFoundException($"There is no text '{key}' in en.yaml.") : _fallback.Say(key, values);
        }

        return _fallback is null ? template.Say(values) : template.TrySay(values) ?? _fallback.Say(key, values);
    }

    /// <summary>The shop's texts in another language, such as "es" or "pt-BR"; nothing where it has none. What is missing there is said in the shop's own language.</summary>
    public Texts? In(string language) => _languages.GetValueOrDefault(language) ?? _languages.GetValueOrDefault(language.Split('-')[0]);

    private static TextTemplate Parsed(WrittenText text) =>
        TextTemplate.Parse(text.Words, out var error) ?? throw new InvalidDataException($"{text.Place}: '{text.Key}' is no valid Liquid ({error}).");
}
