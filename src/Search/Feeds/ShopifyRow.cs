namespace ProductQA.Search.Feeds;

/// <summary>A row of Shopify's export: the first of a product, a further variant, or just another picture.</summary>
internal sealed class ShopifyRow(long line)
{
    private const int Options = 3;

    private readonly Dictionary<string, string> _fields = [];
    private readonly List<(ShopifyColumn Column, string Text)> _facts = [];

    public long Line => line;

    /// <summary>The text of a field, trimmed; empty where the cell is blank.</summary>
    public string this[string field] => _fields.GetValueOrDefault(field, "");

    /// <summary>Whether the row is something to buy. What is neither this nor a picture is told as a variant without a price.</summary>
    public bool IsVariant => this["title"].Length > 0 || this["sku"].Length > 0 || this["price"].Length > 0 || this["option1 value"].Length > 0 || this["image"].Length == 0;

    public void Add(ShopifyColumn column, string cell)
    {
        var text = cell.Trim();
        if (text.Length > 0 && column.Field.Length > 0)
        {
            _fields.TryAdd(column.Field, text);
        }
        else if (text.Length > 0 && column.Fact.Length > 0)
        {
            _facts.Add((column, text));
        }
    }

    /// <summary>The facts of the row's variant alone, or those of its product.</summary>
    public IEnumerable<(string Name, string Text)> Facts(bool ofVariant) => _facts.Where(fact => fact.Column.OfVariant == ofVariant).Select(fact => (fact.Column.Fact, fact.Text));

    /// <summary>What the variant is chosen by; names stand in the product's first row alone. A product without options has the option "Title" with the value "Default Title".</summary>
    public List<(string Name, string Value)> Choices(ShopifyRow product) =>
        [.. Enumerable.Range(1, Options)
            .Select(i => (Name: Named($"option{i} name", product), Value: this[$"option{i} value"]))
            .Where(choice => choice.Value.Length > 0 && choice.Value != "Default Title")
            .Select((choice, i) => (choice.Name.Length > 0 ? choice.Name : $"Option {i + 1}", choice.Value))];

    private string Named(string field, ShopifyRow product) => this[field].Length > 0 ? this[field] : product[field];
}
