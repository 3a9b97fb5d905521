using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>Finds a person's name where they introduce themselves, are addressed with a title, or sign.</summary>
internal static partial class IntroducedName
{
    private const int LongestName = 3;

    private const RegexOptions Words = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const RegexOptions Cased = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>Words that go on with the sentence behind a name.</summary>
    private static readonly FrozenSet<string> GoingOn = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "and", "i", "i'm", "im", "do", "does", "is", "are", "can", "could", "my", "from", "but", "so", "please", "what", "whats", "how", "the", "a", "we", "have", "want", "would", "will",
        "looking", "writing", "here", "with", "was", "it", "this", "that", "you", "your", "when", "where", "which", "speaking", "by", "not", "on", "in", "at", "for", "to");

    public static string Mask(string text)
    {
        var masked = Named().Replace(text, match => match.Groups["start"].Value + Masked(match.Groups["name"].Value));
        masked = Introduced().Replace(masked, "${start}[name]");
        masked = Speaking().Replace(masked, "[name]${end}");
        masked = Titled().Replace(masked, "${start} [name]");
        return Signed().Replace(masked, "${start}[name]");
    }

    /// <summary>Up to three words, as far as the sentence does not go on; the rest stays.</summary>
    private static string Masked(string words)
    {
        var all = words.Split(' ');
        var length = all.Index().TakeWhile(word => word.Index < LongestName && !GoingOn.Contains(word.Item)).Count();
        return length == 0 ? words : string.Join(' ', ["[name]", .. all[length..]]);
    }

    /// <summary>"my name is anna schmidt": whatever stands there is a name, in small letters too.</summary>
    [GeneratedRegex(@"(?<start>\b(?:(?:my|the|full|first|last|sur)\s?name\s?(?:is|'s|’s|s|:)|name\s?:|call me|i am called|i'm called|mein name ist|ich heiße|ich heisse|je m['’]appelle|me llamo|mi nombre es|mi chiamo|ik heet|jag heter)\s+)(?<name>[\p{L}'’.-]+(?: [\p{L}'’.-]+){0,2})", Words)]
    private static partial Regex Named();

    /// <summary>"I'm Anna", "this is Tom Miller": a capital tells a name from "I'm looking".</summary>
    [GeneratedRegex(@"(?<start>\b(?:[Ii] am|[Ii]['’]?m|[Tt]his is|[Ii]t['’]?s|[Ii]t is|[Ii]ch bin|[Jj]e suis|[Ss]oy)\s+)\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’.-]*){0,2}", Cased)]
    private static partial Regex Introduced();

    /// <summary>"Anna here", "Tom Miller speaking".</summary>
    [GeneratedRegex(@"\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?(?<end>\s(?:here|speaking)\b)", Cased)]
    private static partial Regex Speaking();

    [GeneratedRegex(@"(?<start>\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herr|Frau|Mme|Sr|Sra)\b\.?)\s+\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?", Cased)]
    private static partial Regex Titled();

    /// <summary>"Thanks, Anna", "Best regards Tom Miller", "- Anna" at the end.</summary>
    [GeneratedRegex(@"(?<start>(?:[Rr]egards|[Cc]heers|[Tt]hanks|[Tt]hank you|[Tt]hx|[Bb]est|[Ww]ishes|[Ss]incerely|[Ll]ove|[Yy]ours|[Gg]rüße|\s[-–—~])[,.!\s]+)\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’.-]+)?[\s.!]*$", Cased)]
    private static partial Regex Signed();
}
