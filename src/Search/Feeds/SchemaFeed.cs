using System.Text.Json;

namespace ProductQA.Search.Feeds;

/// <summary>
/// Rows of the products that a schema.org graph describes: one for a product, one for each variant of a product group,
/// one for each offer that has a number of its own.
/// </summary>
internal static class SchemaFeed
{
    public static IReadOnlyList<FeedResult> Rows(long line, JsonElement root, FeedOptions options)
    {
        var graph = new SchemaGraph(root);
        var variants = graph.Products.SelectMany(product => graph.Nodes(product, "hasVariant")).Select(IdOf).Where(id => id.Length > 0).ToHashSet();
        return [.. graph.Products
            .Where(product => IdOf(product) is var id && (id.Length == 0 || !variants.Contains(id)))
            .SelectMany(product => Records(graph, product, options))
            .Select(record => Result(line, record, options))];
    }

    private static IEnumerable<FeedRecord> Records(SchemaGraph graph, JsonElement product, FeedOptions options)
    {
        var variants = graph.Nodes(product, "hasVariant").ToList();
        return variants.Count > 0
            ? variants.SelectMany(variant => SchemaOffers.Records(graph, variant, product, options))
            : SchemaOffers.Records(graph, product, graph.Nodes(product, "isVariantOf").FirstOrDefault(), options);
    }

    private static FeedResult Result(long line, FeedRecord record, FeedOptions options) =>
        record["rejected"] is { Length: > 0 } reason ? new RejectedRow(line, reason) : FeedRowBuilder.Build(line, record, options);

    private static string IdOf(JsonElement node) => JsonText.Field(node, "@id");
}
