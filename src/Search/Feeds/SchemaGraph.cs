using System.Text.Json;

namespace ProductQA.Search.Feeds;

/// <summary>Finds the products in a schema.org graph, wherever a page keeps them, and follows references by @id.</summary>
internal sealed class SchemaGraph
{
    private const int MaximumNodes = 100_000;

    private static readonly string[] Containers = ["@graph", "itemListElement", "item", "mainEntity", "mainEntityOfPage", "about"];

    private readonly Dictionary<string, JsonElement> _byId = [];
    private readonly List<JsonElement> _products = [];

    public SchemaGraph(JsonElement root) => Visit(root);

    /// <summary>Products and product groups that are not variants of a group in the graph.</summary>
    public IReadOnlyList<JsonElement> Products => _products;

    /// <summary>Whether the text speaks schema.org's language at all: an object with a type or graph, or a list of such.</summary>
    public static bool IsSchema(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object ? root.TryGetProperty("@context", out _) || root.TryGetProperty("@graph", out _) || root.TryGetProperty("@type", out _)
        : root.ValueKind == JsonValueKind.Array && root.EnumerateArray().Any(IsSchema);

    /// <summary>Whether a node is of a type, written bare or with schema.org's address.</summary>
    public static bool Is(JsonElement node, params ReadOnlySpan<string> types)
    {
        foreach (var type in Values(node, "@type"))
        {
            var name = type.ValueKind == JsonValueKind.String ? type.GetString()! : "";
            if (types.Contains(name[(name.LastIndexOfAny(['/', ':', '#']) + 1)..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The values of a property: the entries of a list, the one value, or none.</summary>
    public static IEnumerable<JsonElement> Values(JsonElement node, string name) =>
        node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : value.ValueKind == JsonValueKind.Null ? [] : [value];

    /// <summary>The objects of a property, where a mere reference is taken for what it refers to.</summary>
    public IEnumerable<JsonElement> Nodes(JsonElement node, string name) =>
        Values(node, name).Where(value => value.ValueKind == JsonValueKind.Object).Select(Resolved);

    private JsonElement Resolved(JsonElement node) =>
        node.EnumerateObject().Count() == 1 && node.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && _byId.TryGetValue(id.GetString()!, out var whole) ? whole : node;

    private void Visit(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in node.EnumerateArray())
            {
                Visit(entry);
            }
        }
        else if (node.ValueKind == JsonValueKind.Object && _byId.Count < MaximumNodes)
        {
            VisitObject(node);
        }
    }

    private void VisitObject(JsonElement node)
    {
        if (node.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && node.EnumerateObject().Skip(1).Any())
        {
            _byId.TryAdd(id.GetString()!, node);
        }

        if (Is(node, "Product", "ProductGroup", "IndividualProduct", "ProductModel", "SomeProducts", "Vehicle", "Car", "Book"))
        {
            _products.Add(node);
            return;
        }

        foreach (var container in Containers)
        {
            if (node.TryGetProperty(container, out var inside))
            {
                Visit(inside);
            }
        }
    }
}
