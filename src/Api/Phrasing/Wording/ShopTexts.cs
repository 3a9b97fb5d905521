using ProductQA.Api.Shop;

namespace ProductQA.Api.Phrasing.Wording;

/// <summary>A shop's own texts: its files, read once at the start and refused with a sentence for whatever is wrong in them.</summary>
public static class ShopTexts
{
    private const int MostProblems = 20;

    private const string English = "en";

    public static IEnumerable<string> Problems(ShopOptions shop)
    {
        if (shop.Texts.Length > 0 && !Path.Exists(shop.Texts))
        {
            return [$"Shop__Texts is '{shop.Texts}', which is not there: give the path of a YAML file with texts, or of a folder with a file for each language, such as de.yaml."];
        }

        var files = LanguageFile.Of(shop);
        return Missing(shop, files).Concat(files.SelectMany(Problems)).Take(MostProblems);
    }

    /// <summary>The texts in the shop's language, and those in others. The files have no problems.</summary>
    public static Texts Load(ShopOptions shop)
    {
        var files = LanguageFile.Of(shop);
        var own = files.Where(file => IsOwn(file, shop.Locale)).OrderBy(file => file.Language.Length).ToList();
        var main = own.Aggregate(Texts.English, (fallback, file) => new Texts(file.Read(), fallback));
        var languages = new Dictionary<string, Texts>(StringComparer.OrdinalIgnoreCase) { [English] = Texts.English };
        foreach (var file in files)
        {
            languages[file.Language] = own.Contains(file) ? main : new Texts(file.Read(), Code(file.Language) == English ? Texts.English : main);
        }

        return new Texts([], main, languages);
    }

    private static IEnumerable<string> Missing(ShopOptions shop, IReadOnlyList<LanguageFile> files)
    {
        if (Directory.Exists(shop.Texts) && files.Count == 0)
        {
            yield return $"Shop__Texts is '{shop.Texts}', a folder without texts: put a file for each language there, such as {Code(shop.Locale)}.yaml.";
        }
        else if (!shop.IsEnglish && !files.Any(file => IsOwn(file, shop.Locale)))
        {
            yield return $"Shop__Locale is '{shop.Locale}', and there are no texts in that language: set Shop__Texts to a folder with {Code(shop.Locale)}.yaml, or Shop__Locale to en.";
        }
    }

    private static IEnumerable<string> Problems(LanguageFile file)
    {
        if (!LanguageFile.IsLanguage(file.Language))
        {
            return [$"{Path.GetFileName(file.Path)} in Shop__Texts is not called by a language: call it by its code, such as de.yaml or pt-BR.yaml."];
        }

        try
        {
            var texts = file.Read();
            var twice = texts.CountBy(text => text.Key).Where(key => key.Value > 1).Select(key => $"{Path.GetFileName(file.Path)}: '{key.Key}' stands there {key.Value} times. Keep one of them.");
            return texts.Select(TextCheck.Problem).OfType<string>().Concat(twice);
        }
        catch (InvalidDataException fault)
        {
            return [fault.Message];
        }
    }

    /// <summary>"de" and "de-AT" both speak to a shop whose locale is de-AT; the closer one first.</summary>
    private static bool IsOwn(LanguageFile file, string locale) =>
        file.Language.Equals(locale, StringComparison.OrdinalIgnoreCase) || file.Language.Equals(Code(locale), StringComparison.OrdinalIgnoreCase);

    private static string Code(string locale) => locale.Split('-')[0].ToLowerInvariant();
}
