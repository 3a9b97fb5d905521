namespace ProductQA.Api.Phrasing;

/// <summary>Just enough English for sentences about attributes: plural, singular, article.</summary>
internal static class EnglishNoun
{
    /// <summary>Names that keep their capital in the middle of a sentence.</summary>
    private static readonly HashSet<string> Proper = new(
        ["Bluetooth", "Intel", "Windows", "Mac", "Linux", "Android", "Ethernet", "Kensington", "Apple", "Google", "Microsoft", "Energy", "Alexa", "Japan", "European", "Thunderbolt"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> NotPlural = new(
        ["wireless", "cordless", "gps", "dvds", "plus", "bus", "os", "dos", "rohs", "ios", "status", "lens", "canvas", "gas", "bios", "series", "focus", "chassis", "basis", "analysis"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Countable = new(
        """
        touchscreen screen port slot reader camera keyboard keypad jack stand lock display microphone tuner drive button case remote timer light pocket hood
        handle lid zip zipper strap adapter charger battery cable fan speaker sensor scanner printer clock alarm mirror drawer shelf door window wheel brake
        bell basket belt buckle collar cushion pillow filter tank pump motor blade bag box cover mount bracket holder rack tray dock hub switch fuse
        thermometer thermostat compass flash viewfinder tripod lens stylus pen manual guide webcam touchpad trackpad mouse joystick socket plug
        cap bottle straw handbrake kickstand seat footrest headrest armrest backrest canopy harness leash modem router receiver transmitter subwoofer
        amplifier controller interface card lining detector indicator hook clip grip nozzle burner grill oven valve ladder
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    public static bool IsProper(string word) => Proper.Contains(word);

    public static bool IsPlural(string noun)
    {
        var word = Last(noun);
        return word.Length > 2
            && word[^1] == 's'
            && word[^2] is not ('s' or 'u' or '\'')
            && !NotPlural.Contains(word)
            && !word.All(char.IsUpper);
    }

    /// <summary>Whether a product's name is in the plural: "Gale Road Running Shoes" is, "24-inch Monitor 1920 x 1200 pixels" is not.</summary>
    public static bool IsPluralName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var last = Array.FindLastIndex(words, word => word.All(char.IsAsciiLetter));
        return last > 0 && IsPlural(words[last]) && !words[last - 1].Any(char.IsAsciiDigit);
    }

    /// <summary>"HDMI ports" becomes "HDMI port", "batteries" "battery", "switches" "switch".</summary>
    public static string Singular(string noun)
    {
        if (!IsPlural(noun))
        {
            return noun;
        }

        if (noun.EndsWith("ies", StringComparison.Ordinal))
        {
            return noun[..^3] + "y";
        }

        var hissing = noun.EndsWith("ches", StringComparison.Ordinal) || noun.EndsWith("shes", StringComparison.Ordinal)
            || noun.EndsWith("xes", StringComparison.Ordinal) || noun.EndsWith("sses", StringComparison.Ordinal);
        return hissing ? noun[..^2] : noun[..^1];
    }

    /// <summary>With "a" or "an" where the noun is one that can be counted; "Bluetooth" and "ports" take none.</summary>
    public static string WithArticle(string noun) => Countable.Contains(Last(noun)) ? $"{Article(noun)} {noun}" : noun;

    private static string Last(string noun) => noun[(noun.LastIndexOf(' ') + 1)..];

    /// <summary>By sound: "an HDMI port", "a USB port", "an integrated reader".</summary>
    private static string Article(string noun)
    {
        var word = noun.Split(' ', '-')[0];
        var spelled = word.Length > 1 && word.Take(2).All(char.IsUpper);
        var vowel = spelled ? "AEFHILMNORSX".Contains(word[0], StringComparison.Ordinal) : "aeioAEIO".Contains(word[0], StringComparison.Ordinal) || (word.Length > 1 && word[0] is 'u' && word[1] is 'n' or 'p' or 'l');
        return vowel ? "an" : "a";
    }
}
