using System.Buffers.Binary;
using System.Globalization;
using Lucene.Net.Util;
using ProductQA.Search.Catalog;
using ProductQA.Search.Text;

namespace ProductQA.Search.Indexing;

/// <summary>
/// An attribute's value as a term that can be looked up: yes and no as they stand, numbers so that their terms stand in the order of the
/// numbers. All attributes share one field, each under its name.
/// </summary>
internal static class FactTerms
{
    private const char Between = '\u0001';
    private const int LongestName = 140;
    private const int LongestNumber = 30;

    /// <summary>The term of a yes or no.</summary>
    public static string YesNo(string name, bool isYes) => name + Between + (isYes ? "yes" : "no");

    /// <summary>The term of a number in a unit, empty for a bare one.</summary>
    public static string Number(string name, string unit, double number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, NumericUtils.DoubleToSortableInt64(number) ^ long.MinValue);
        return name + Between + unit + Between + Convert.ToHexStringLower(bytes);
    }

    /// <summary>The terms of a product's facts, each once.</summary>
    public static IEnumerable<string> Of(Product product) => product.Attributes
        .Concat(product.Variants.SelectMany(variant => variant.Options).Select(option => new ProductAttribute(option.Key, option.Value)))
        .Where(fact => fact.Name.Length <= LongestName)
        .Select(Of).OfType<string>().Distinct();

    private static string? Of(ProductAttribute fact) =>
        fact.Value.Equals("yes", StringComparison.OrdinalIgnoreCase) ? YesNo(fact.Name, true)
        : fact.Value.Equals("no", StringComparison.OrdinalIgnoreCase) ? YesNo(fact.Name, false)
        : fact.Value.Length <= LongestNumber && CatalogText.Tokens(fact.Value) is [var token] ? NumberOf(fact.Name, token)
        : null;

    private static string? NumberOf(string name, string token) =>
        Measures.Read(token) is { } measure ? Number(name, measure.Unit, measure.Number)
        : Units.IsNumber(token) && double.TryParse(token, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? Number(name, "", number)
        : null;
}
