using Lucene.Net.Documents;
using Lucene.Net.Util;
using ProductQA.Search.Catalog;
using ProductQA.Search.Knowledge;
using ProductQA.Search.Text;

namespace ProductQA.Search.Indexing;

/// <summary>A product as a document of the index.</summary>
internal static class ProductDocument
{
    // A value to read back may hold 32 kB.
    private const int MaximumStored = 100;
    private const int MaximumName = 4;
    private const int LongestName = 300;

    public static Document Of(Product product, KindReader? kinds)
    {
        var words = new ProductWords(product);
        var document = new Document
        {
            new StringField(IndexFields.Id, product.Id, Field.Store.YES),
            new StoredField(IndexFields.Title, product.Title),
            Tokens(IndexFields.Title, [.. words.Title.Select(Stemmer.Stem)]),
            Tokens(IndexFields.TitleExact, words.Title),
            Tokens(IndexFields.Brand, words.Brand),
            Tokens(IndexFields.Kind, [.. words.Kind.Select(Stemmer.Stem)]),
            Tokens(IndexFields.Description, [.. words.Description.Select(Stemmer.Stem)]),
            Tokens(IndexFields.Text, [.. words.Text.Select(Stemmer.Stem)]),
            Tokens(IndexFields.Attributes, words.Values),
            Tokens(IndexFields.AttributeNames, [.. product.Attributes.SelectMany(fact => CatalogText.Tokens(fact.Name)).Select(Stemmer.Stem).Distinct()]),
            Tokens(IndexFields.Words, [.. words.Text.Where(IsWord).Distinct()]),
            new BinaryDocValuesField(IndexFields.TitleTokens, new BytesRef(TitleTokens(words))),
            new BinaryDocValuesField(IndexFields.AttributePhrases, new BytesRef(AttributePhrases(product))),
        };
        AddAttributeNames(document, product);
        NameFields.Add(document, product);
        AddCodes(document, words.Codes);
        document.Add(TokensField.Values(IndexFields.Everything, [.. words.Everything.Distinct()]));
        AddKind(document, product, kinds);
        AddFacts(document, product);
        AddPrice(document, product);
        return document;
    }

    // Title, then what brand and kind add to it, parted by a tab: a shopper may name them though the title does not.
    private static string TitleTokens(ProductWords words) =>
        Stems(words.Title) + '\t' + Stems(words.Brand.Except(words.Title)) + '\t' + Stems(words.Kind.Except(words.Title));

    private static string Stems(IEnumerable<string> tokens) => string.Join(' ', tokens.Take(MaximumStored).Select(Stemmer.Stem));

    private static string AttributePhrases(Product product) =>
        "|" + string.Concat(product.Attributes.Take(MaximumStored).Select(fact => string.Join(' ', CatalogText.Tokens(fact.Name).Take(MaximumName).Select(Stemmer.Stem)) + "|"));

    private static TokensField Tokens(string name, IReadOnlyList<string> tokens) => TokensField.Text(name, tokens);

    private static bool IsWord(string token) => token.Length >= 3 && !CatalogText.HasDigit(token);

    private static void AddAttributeNames(Document document, Product product) => document.Add(
        TokensField.Values(IndexFields.AttributeName, [.. product.Attributes.Select(fact => fact.Name).Where(name => name.Length <= LongestName).Distinct()]));

    private static void AddCodes(Document document, IEnumerable<string> codes)
    {
        document.Add(TokensField.Values(IndexFields.Code, [.. codes]));
    }

    private static void AddKind(Document document, Product product, KindReader? kinds)
    {
        var head = kinds?.KindOf(product)?.Head ?? (CatalogText.Tokens(product.Kind) is [.., var last] ? Stemmer.Stem(last) : null);
        if (head is not null)
        {
            document.Add(new StringField(IndexFields.KindHead, head, Field.Store.NO));
            document.Add(new BinaryDocValuesField(IndexFields.KindHeadValue, new BytesRef(head)));
        }
    }

    private static void AddFacts(Document document, Product product)
    {
        document.Add(TokensField.Values(IndexFields.Fact, [.. FactTerms.Of(product)]));
        if (product.Variants.Any(variant => variant.Offer.IsSellable))
        {
            document.Add(new StringField(IndexFields.Sellable, "yes", Field.Store.NO));
        }
    }

    private static void AddPrice(Document document, Product product)
    {
        if (product.Variants.Count > 0)
        {
            var lowest = product.Variants.Min(variant => variant.Offer.Price.MinorUnits);
            document.Add(new Int64Field(IndexFields.Price, lowest, Field.Store.NO));
            document.Add(new NumericDocValuesField(IndexFields.LowestPrice, lowest));
        }
    }
}
