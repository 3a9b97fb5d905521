namespace ProductQA.Search.Knowledge;

/// <summary>How a word is used in the titles and descriptions of a catalog.</summary>
internal sealed class WordUse
{
    /// <summary>Titles with the word, by maker.</summary>
    public Dictionary<string, int> Brands { get; } = [];

    /// <summary>Titles with the word.</summary>
    public int Titles { get; set; }

    /// <summary>Titles with the word where a value of the product's attributes holds it too.</summary>
    public int Valued { get; set; }

    /// <summary>Titles where it is a word of the maker's name.</summary>
    public int OwnBrand { get; set; }

    /// <summary>Its places in titles; at the end of a run, before a number, after a number.</summary>
    public int Places { get; set; }

    public int Ends { get; set; }

    public int BeforeNumber { get; set; }

    public int AfterNumber { get; set; }

    /// <summary>Its places in descriptions, and those at the end of a run.</summary>
    public int ProsePlaces { get; set; }

    public int ProseEnds { get; set; }

    /// <summary>How often the feed tells it as a kind.</summary>
    public int Told { get; set; }

    /// <summary>Share of its titles where an attribute's value says the same: near 1 for colours and the like.</summary>
    public double ValuedShare => Share(Valued, Titles);

    /// <summary>Share of its places at the end of a run, where nouns stand and adjectives do not.</summary>
    public double EndShare => Share(Ends, Places);

    /// <summary>The same in descriptions; a third where it is never used there.</summary>
    public double ProseEndShare => (ProseEnds + 1.0) / (ProsePlaces + 3.0);

    public double Share(int part) => Share(part, Places);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
