using System.Text;
using System.Text.RegularExpressions;
using ProductQA.Api.Shop;

namespace ProductQA.Api.Phrasing.Wording;

/// <summary>A file with a shop's own texts.</summary>
/// <param name="Language">Its language, "de" or "de-AT".</param>
/// <param name="Path">Where it lies.</param>
internal sealed partial record LanguageFile(string Language, string Path)
{
    private const int Largest = 1 << 20;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The files of a shop: the one that it names, or those of the folder that it names, each called by its language.</summary>
    public static IReadOnlyList<LanguageFile> Of(ShopOptions shop) =>
        shop.Texts.Length == 0 ? []
        : Directory.Exists(shop.Texts) ? [.. Directory.EnumerateFiles(shop.Texts).Where(IsYaml).Order(StringComparer.Ordinal).Select(path => new LanguageFile(System.IO.Path.GetFileNameWithoutExtension(path), path))]
        : [new LanguageFile(shop.Locale, shop.Texts)];

    public static bool IsLanguage(string code) => Code().IsMatch(code);

    /// <exception cref="InvalidDataException">It is no file of texts.</exception>
    public IReadOnlyList<WrittenText> Read()
    {
        try
        {
            using var file = File.OpenRead(Path);
            if (file.Length > Largest)
            {
                throw new InvalidDataException($"{Name} is larger than {Largest >> 20} MiB. Keep the texts that you change.");
            }

            using var reader = new StreamReader(file, Utf8);
            return TextFile.Read(reader, Name);
        }
        catch (DecoderFallbackException fault)
        {
            throw new InvalidDataException($"{Name} is not UTF-8. Save the file as UTF-8.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{Name} cannot be read. Give the service the right to read {Path}.", fault);
        }
    }

    private static bool IsYaml(string path) => System.IO.Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML";

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Code();
}
