using System.Text.RegularExpressions;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>Finds postal addresses by their form: a street with its number, a post box, a flat, a postcode with or without its town.</summary>
internal static partial class PostalAddress
{
    private const RegexOptions Words = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const RegexOptions Cased = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    public static string Mask(string text)
    {
        foreach (var form in (Regex[])[NumberFirst(), RomanceNumberFirst(), StreetInOneWord(), RomanceStreetFirst(), PostBox(), Flat(), TownAndPostcode(), PostcodeAndTown(), Postcode()])
        {
            text = form.Replace(text, "[address]");
        }

        return text;
    }

    /// <summary>"12 Old Mill Road", "221B Baker St."</summary>
    [GeneratedRegex(
        @"\b\d{1,5}[a-z]?,?\s+(?:\p{L}[\p{L}.'’-]*\s+){1,4}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|boulevard|blvd|court|ct|square|sq|place|pl|terrace|crescent|close|parkway|pkwy|highway|hwy|circle|mews)\b\.?",
        Words)]
    private static partial Regex NumberFirst();

    /// <summary>"14 rue de la Paix".</summary>
    [GeneratedRegex(@"\b\d{1,5},?\s+(?:rue|avenue|boulevard|place|chemin|allée|via|calle|rua)\s+\p{L}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*|\s+(?:de|du|des|la|le|del|della|do|da)\b){0,5}", Words)]
    private static partial Regex RomanceNumberFirst();

    /// <summary>"Musterstraße 12a", "Lindenweg 3".</summary>
    [GeneratedRegex(@"\b[\p{L}.-]+\s?(?:straße|strasse|str\.|weg|gasse|platz|allee|ring|damm|ufer|straat|laan|gatan|vej)\s*\d{1,4}\s?[a-z]?\b", Words)]
    private static partial Regex StreetInOneWord();

    /// <summary>"Via Roma 10", "Calle Mayor, 5".</summary>
    [GeneratedRegex(@"\b(?:via|calle|avenida|plaza|piazza|corso|rua|rue|ulica|ul\.)\s+(?:[\p{L}'’.-]+\s+){0,4}[\p{L}'’.-]+,?\s*\d{1,4}\b", Words)]
    private static partial Regex RomanceStreetFirst();

    [GeneratedRegex(@"\b(?:p\.?\s?o\.?\s?box|postfach)\s*\d+", Words)]
    private static partial Regex PostBox();

    [GeneratedRegex(@"\b(?:apt|apartment|flat|suite|ste)\b\.?\s*#?\s*\d+\w?\b", Words)]
    private static partial Regex Flat();

    /// <summary>"Springfield, IL 62704".</summary>
    [GeneratedRegex(@"\b\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+)?,?\s+[A-Z]{2}\s+\d{5}(?:-\d{4})?\b", Cased)]
    private static partial Regex TownAndPostcode();

    /// <summary>"10115 Berlin", "D-80331 München", "1012 AB Amsterdam".</summary>
    [GeneratedRegex(@"\b(?:[A-Z]{1,2}-)?\d{4,5}(?:\s[A-Z]{2})?,?\s+\p{Lu}\p{Ll}[\p{L}'’-]+", Cased)]
    private static partial Regex PostcodeAndTown();

    /// <summary>American, British and Canadian: "62704-1234", "SW1A 1AA", "K1A 0B1". Five digits are taken for one, whatever they are.</summary>
    [GeneratedRegex(@"\b\d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b", Words)]
    private static partial Regex Postcode();
}
