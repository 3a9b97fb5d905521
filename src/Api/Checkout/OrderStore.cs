using ProductQA.Api.Storage;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Checkout;

/// <summary>Orders, from the offer on.</summary>
public sealed class OrderStore(Database database)
{
    private const string Columns = "id, conversation, product_id, sku, title, options, quantity, unit_minor, currency, state, created_at, expires_at, paid_at, buyer, ad_id, campaign";

    public static void Add(Write write, Order order) => write.Execute(
        """
        INSERT INTO customer_order (id, conversation, state, product_id, sku, title, options, quantity, unit_minor, total_minor, currency, created_at, expires_at, ad_id, campaign)
        VALUES (@Id, @Conversation, @State, @ProductId, @Sku, @Title, @Options, @Quantity, @unit, @total, @currency, @CreatedAt, @ExpiresAt, @AdId, @Campaign)
        """,
        new
        {
            order.Id,
            order.Conversation,
            order.State,
            order.ProductId,
            order.Sku,
            order.Title,
            order.Options,
            order.Quantity,
            unit = order.UnitPrice.MinorUnits,
            total = order.Total.MinorUnits,
            currency = order.UnitPrice.Currency,
            order.CreatedAt,
            order.ExpiresAt,
            order.AdId,
            order.Campaign,
        });

    public Order? Find(string id) => database.First<Row>($"SELECT {Columns} FROM customer_order WHERE id = @id", new { id })?.ToOrder();

    public static Order? Find(Write write, string id) => write.First<Row>($"SELECT {Columns} FROM customer_order WHERE id = @id", new { id })?.ToOrder();

    /// <summary>Orders of a conversation, newest first, at most ten.</summary>
    public List<Order> Of(string conversation) =>
        [.. database.Query<Row>(
            $"SELECT {Columns} FROM customer_order WHERE conversation = @conversation ORDER BY created_at DESC, id DESC LIMIT 10",
            new { conversation }).Select(row => row.ToOrder())];

    /// <summary>Marks an offered order as paid; false where it was paid, cancelled or expired before.</summary>
    public static bool MarkPaid(Write write, string id, string buyer, long now) => write.Execute(
        """
        UPDATE customer_order SET state = 'paid', paid_at = @now, buyer = @buyer WHERE id = @id AND state = 'offered' AND expires_at > @now
        """,
        new { id, buyer, now }) == 1;

    /// <summary>Takes pieces out of stock; false where there are not enough. A stock that the shop does not count is left alone. The next import sets the stock that the feed says.</summary>
    public static bool TakeStock(Write write, string sku, int quantity)
    {
        write.Execute("UPDATE product SET hash = '' WHERE id = (SELECT product_id FROM variant WHERE sku = @sku)", new { sku });
        return write.Execute(
            """
            UPDATE variant SET stock = stock - @quantity WHERE sku = @sku AND availability = 'InStock' AND (stock IS NULL OR stock >= @quantity)
            """,
            new { sku, quantity }) == 1;
    }

    private sealed record Row(
        string Id, string Conversation, string ProductId, string Sku, string Title, string Options, long Quantity, long UnitMinor, string Currency,
        string State, long CreatedAt, long ExpiresAt, long? PaidAt, string Buyer, string AdId, string Campaign)
    {
        public Order ToOrder() => new()
        {
            Id = Id,
            Conversation = Conversation,
            ProductId = ProductId,
            Sku = Sku,
            Title = Title,
            Options = Options,
            Quantity = checked((int)Quantity),
            UnitPrice = new Money(UnitMinor, Currency),
            State = State,
            CreatedAt = CreatedAt,
            ExpiresAt = ExpiresAt,
            PaidAt = PaidAt,
            Buyer = Buyer,
            AdId = AdId,
            Campaign = Campaign,
        };
    }
}
