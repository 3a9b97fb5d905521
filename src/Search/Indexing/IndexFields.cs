namespace ProductQA.Search.Indexing;

/// <summary>The fields of a product in the index. A change here needs a new <see cref="Format"/>, and the index is built again.</summary>
internal static class IndexFields
{
    /// <summary>Version of this list, kept with every commit.</summary>
    public const string Format = "6";

    /// <summary>Product id, whole; stored.</summary>
    public const string Id = "id";

    /// <summary>Tokens of the title without plurals, with positions; the title itself is stored.</summary>
    public const string Title = "title";

    /// <summary>Tokens of the title as they stand.</summary>
    public const string TitleExact = "title_exact";

    /// <summary>Tokens of the maker's name.</summary>
    public const string Brand = "brand";

    /// <summary>Tokens of the product type, without plurals.</summary>
    public const string Kind = "kind";

    /// <summary>All that the shop writes in words (title, brand, kind and description), without plurals.</summary>
    public const string Text = "text";

    /// <summary>Tokens of the description, without plurals.</summary>
    public const string Description = "description";

    /// <summary>Whatever a product says anywhere (text, values, codes), each token once: whether it has a word at all.</summary>
    public const string Everything = "everything";

    /// <summary>The last word of the kind that was learned or told, without its plural: "bag" for a laptop bag.</summary>
    public const string KindHead = "kind_head";

    /// <summary>The same as a value to read back; a product of no known kind has none.</summary>
    public const string KindHeadValue = "kind_head_value";

    /// <summary>Yes, no and numbers of the attributes, see <see cref="FactTerms"/>.</summary>
    public const string Fact = "fact";

    /// <summary>"yes" where a variant can be bought.</summary>
    public const string Sellable = "sellable";

    /// <summary>Tokens of the values of all attributes and of the variants' options, without plurals.</summary>
    public const string Attributes = "attributes";

    /// <summary>Words of the attributes' names: what shoppers ask for.</summary>
    public const string AttributeNames = "attribute_names";

    /// <summary>The attributes' names as they stand, each whole.</summary>
    public const string AttributeName = "attribute_name";

    /// <summary>Brand, kind, model, values and names of options as they stand, each whole behind a letter for what it is.</summary>
    public const string Name = "name";

    /// <summary>Codes, normalised: SKU, GTIN, model numbers, and what looks like one in the title.</summary>
    public const string Code = "code";

    /// <summary>Words as they stand, of title, brand, kind and description: the vocabulary for spelling.</summary>
    public const string Words = "words";

    /// <summary>The tokens of title, brand and kind in order, without plurals, as one value to read back: what the resolver compares.</summary>
    public const string TitleTokens = "title_tokens";

    /// <summary>The names of the attributes without plurals, each between bars, as one value to read back.</summary>
    public const string AttributePhrases = "attribute_phrases";

    /// <summary>The lowest regular price of the variants in minor units.</summary>
    public const string Price = "price";

    /// <summary>The same as a value to read back.</summary>
    public const string LowestPrice = "lowest_price";
}
