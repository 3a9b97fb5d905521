using Lucene.Net.Documents;
using Lucene.Net.Util;
using ProductQA.Search.Catalog;
using ProductQA.Search.Text;

namespace ProductQA.Search.Indexing;

/// <summary>A product as a document of the index.</summary>
internal static class ProductDocument
{
    private const int MaximumDescription = 20_000;

    // A value to read back may hold 32 kB.
    private const int MaximumStored = 100;
    private const int MaximumName = 4;
    private const int LongestName = 300;

    public static Document Of(Product product)
    {
        var title = CatalogText.Tokens(product.Title);
        var brand = CatalogText.Tokens(product.Brand);
        var kind = CatalogText.Tokens(product.Kind);
        var description = CatalogText.Tokens(product.Description.Length > MaximumDescription ? product.Description[..MaximumDescription] : product.Description);
        var document = new Document
        {
            new StringField(IndexFields.Id, product.Id, Field.Store.YES),
            new StoredField(IndexFields.Title, product.Title),
            Tokens(IndexFields.Title, [.. title.Select(Stemmer.Stem)]),
            Tokens(IndexFields.TitleExact, title),
            Tokens(IndexFields.Brand, brand),
            Tokens(IndexFields.Kind, [.. kind.Select(Stemmer.Stem)]),
            Tokens(IndexFields.Text, [.. title.Concat(brand.Except(title)).Concat(kind).Concat(description).Select(Stemmer.Stem)]),
            Tokens(IndexFields.Attributes, [.. AttributeValues(product).SelectMany(CatalogText.Tokens).Select(Stemmer.Stem)]),
            Tokens(IndexFields.AttributeNames, [.. product.Attributes.SelectMany(fact => CatalogText.Tokens(fact.Name)).Select(Stemmer.Stem).Distinct()]),
            Tokens(IndexFields.Words, [.. title.Concat(brand).Concat(kind).Concat(description).Where(IsWord).Distinct()]),
            new BinaryDocValuesField(IndexFields.TitleTokens, new BytesRef(TitleTokens(title, brand, kind))),
            new BinaryDocValuesField(IndexFields.AttributePhrases, new BytesRef(AttributePhrases(product))),
        };
        AddAttributeNames(document, product);
        NameFields.Add(document, product);
        AddCodes(document, product);
        AddPrice(document, product);
        return document;
    }

    // Title, then what brand and kind add to it, parted by a tab: a shopper may name them though the title does not.
    private static string TitleTokens(List<string> title, List<string> brand, List<string> kind) =>
        Stems(title) + '\t' + Stems(brand.Except(title)) + '\t' + Stems(kind.Except(title));

    private static string Stems(IEnumerable<string> tokens) => string.Join(' ', tokens.Take(MaximumStored).Select(Stemmer.Stem));

    private static string AttributePhrases(Product product) =>
        "|" + string.Concat(product.Attributes.Take(MaximumStored).Select(fact => string.Join(' ', CatalogText.Tokens(fact.Name).Take(MaximumName).Select(Stemmer.Stem)) + "|"));

    private static IEnumerable<string> AttributeValues(Product product) =>
        product.Attributes.Select(fact => fact.Value).Concat(product.Variants.SelectMany(variant => variant.Options.Values));

    private static TokensField Tokens(string name, IReadOnlyList<string> tokens) => TokensField.Text(name, tokens);

    private static bool IsWord(string token) => token.Length >= 3 && !CatalogText.HasDigit(token);

    private static void AddAttributeNames(Document document, Product product) => document.Add(
        TokensField.Values(IndexFields.AttributeName, [.. product.Attributes.Select(fact => fact.Name).Where(name => name.Length <= LongestName).Distinct()]));

    private static void AddCodes(Document document, Product product)
    {
        var codes = Codes.In(product.Title).Concat(Codes.In(product.Model)).Append(Codes.Normalised(product.Model));
        codes = codes.Concat(product.Variants.SelectMany(OfVariant)).Append(Codes.Normalised(product.Id));
        document.Add(TokensField.Values(IndexFields.Code, [.. codes.Where(Codes.IsCode).Distinct()]));
    }

    private static IEnumerable<string> OfVariant(Variant variant) =>
        Codes.In(variant.Options.GetValueOrDefault("Model", "")).Append(Codes.Normalised(variant.Sku)).Append(Codes.Number(variant.Gtin));

    private static void AddPrice(Document document, Product product)
    {
        if (product.Variants.Count > 0)
        {
            document.Add(new Int64Field(IndexFields.Price, product.Variants.Min(variant => variant.Offer.Price.MinorUnits), Field.Store.NO));
        }
    }
}
