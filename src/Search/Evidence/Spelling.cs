namespace ProductQA.Search.Evidence;

/// <summary>British and American spellings of words that catalogs and shoppers use become one: the American form.</summary>
internal static class Spelling
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["grey"] = "gray",
        ["aluminium"] = "aluminum",
        ["metre"] = "meter",
        ["metres"] = "meters",
        ["centimetre"] = "centimeter",
        ["centimetres"] = "centimeters",
        ["millimetre"] = "millimeter",
        ["millimetres"] = "millimeters",
        ["litre"] = "liter",
        ["litres"] = "liters",
        ["millilitre"] = "milliliter",
        ["millilitres"] = "milliliters",
        ["fibre"] = "fiber",
        ["fibres"] = "fibers",
        ["centre"] = "center",
        ["theatre"] = "theater",
        ["licence"] = "license",
        ["tyre"] = "tire",
        ["tyres"] = "tires",
        ["mould"] = "mold",
        ["programme"] = "program",
        ["programmes"] = "programs",
        ["jewellery"] = "jewelry",
        ["moulded"] = "molded",
        ["cosy"] = "cozy",
        ["pyjamas"] = "pajamas",
        ["storey"] = "story",
        ["plough"] = "plow",
        ["disc"] = "disk",
        ["discs"] = "disks",
        ["catalogue"] = "catalog",
        ["dialogue"] = "dialog",
        ["cheque"] = "check",
        ["modelling"] = "modeling",
        ["labelled"] = "labeled",
    };

    public static string American(string word)
    {
        if (Words.TryGetValue(word, out var american))
        {
            return american;
        }

        // colour, flavour, odour and their kin; "hour", "four", "pour", "tour" and "your" are no such words.
        var at = word.IndexOf("our", StringComparison.Ordinal);
        return at >= 3 || (at == 2 && word.StartsWith("odour", StringComparison.Ordinal))
            ? OurToOr(word, at)
            : word;
    }

    private static string OurToOr(string word, int at)
    {
        foreach (var root in Roots)
        {
            if (word.StartsWith(root, StringComparison.Ordinal))
            {
                return string.Concat(word.AsSpan(0, at), "or", word.AsSpan(at + 3));
            }
        }

        return word;
    }

    private static readonly string[] Roots =
        ["colour", "flavour", "odour", "favour", "vapour", "behaviour", "armour", "harbour", "neighbour", "humour", "rumour", "labour", "honour"];
}
