using ProductQA.Api.Storage;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Checkout;

/// <summary>Orders with their lines and their history, from the offer on. A state changes only from the one that it was read in.</summary>
public sealed class OrderStore(Database database)
{
    private const string Columns = "id, conversation, state, shipping_minor, currency, created_at, expires_at, paid_at, buyer, provider, session_id, ad_id, campaign";

    private const string Lines =
        """
        SELECT product_id, sku, title, options, quantity, unit_minor, regular_minor FROM order_line WHERE order_id = @Id ORDER BY position
        """;

    /// <summary>A new offer takes the place of what the same conversation has not paid yet, so that nothing is paid twice.</summary>
    public static void Offer(Write write, Order order)
    {
        Close(write, write.Query<string>("SELECT id FROM customer_order WHERE conversation = @Conversation AND state IN ('offered', 'started')", new { order.Conversation }), OrderStates.Cancelled, OrderHands.NewerOffer, order.CreatedAt);
        Add(write, order);
    }

    public static void Add(Write write, Order order)
    {
        write.Execute(
            """
            INSERT INTO customer_order (id, conversation, state, total_minor, shipping_minor, currency, created_at, expires_at, ad_id, campaign)
            VALUES (@Id, @Conversation, @State, @total, @shipping, @Currency, @CreatedAt, @ExpiresAt, @AdId, @Campaign)
            """,
            new { order.Id, order.Conversation, order.State, total = order.Total.MinorUnits, shipping = order.Shipping?.MinorUnits, order.Currency, order.CreatedAt, order.ExpiresAt, order.AdId, order.Campaign });
        foreach (var (position, line) in order.Lines.Index())
        {
            AddLine(write, order.Id, position, line);
        }

        Note(write, order.Id, new OrderEvent(order.State, order.CreatedAt, OrderHands.Bot));
    }

    public Order? Find(string id) => database.First<Row>($"SELECT {Columns} FROM customer_order WHERE id = @id", new { id }) is { } row ? row.ToOrder(database.Query<LineRow>(Lines, new { row.Id })) : null;

    public static Order? Find(Write write, string id) => write.First<Row>($"SELECT {Columns} FROM customer_order WHERE id = @id", new { id }) is { } row ? row.ToOrder(write.Query<LineRow>(Lines, new { row.Id })) : null;

    /// <summary>Orders of a conversation, newest first, at most ten.</summary>
    public List<Order> Of(string conversation) =>
        [.. database.Query<Row>(
            $"SELECT {Columns} FROM customer_order WHERE conversation = @conversation ORDER BY created_at DESC, id DESC LIMIT 10",
            new { conversation }).Select(row => row.ToOrder(database.Query<LineRow>(Lines, new { row.Id })))];

    /// <summary>What happened to an order, oldest first.</summary>
    public List<OrderEvent> History(string id) => database.Query<OrderEvent>(
        """
        SELECT state, at, made_by FROM order_event WHERE order_id = @id ORDER BY number
        """,
        new { id });

    /// <summary>Moves an order on; false where it is no longer in the state that it was read in.</summary>
    public static bool Move(Write write, Order order, OrderEvent step)
    {
        var moved = write.Execute(
            """
            UPDATE customer_order SET state = @State WHERE id = @Id AND state = @before
            """,
            new { step.State, order.Id, before = order.State }) == 1;
        if (moved)
        {
            Note(write, order.Id, step);
        }

        return moved;
    }

    /// <summary>What only a paid order has.</summary>
    public static void KeepPayment(Write write, string id, string buyer, long now) => write.Execute(
        """
        UPDATE customer_order SET paid_at = @now, buyer = @buyer WHERE id = @id
        """,
        new { id, buyer, now });

    /// <summary>The provider's session in which the order is paid; one session pays one order.</summary>
    public static void KeepSession(Write write, string id, string provider, string sessionId) => write.Execute(
        """
        UPDATE customer_order SET provider = @provider, session_id = @sessionId WHERE id = @id
        """,
        new { id, provider, sessionId });

    /// <summary>Ends offers whose time is over, at most 200; says how many.</summary>
    public static int Expire(Write write, long now) => Close(
        write,
        write.Query<string>("SELECT id FROM customer_order WHERE state IN ('offered', 'started') AND expires_at <= @now ORDER BY expires_at LIMIT 200", new { now }),
        OrderStates.Expired,
        OrderHands.Clock,
        now);

    private static int Close(Write write, List<string> ids, string state, string by, long now) =>
        ids.Count(id => Find(write, id) is { IsOpen: true } order && Move(write, order, new OrderEvent(state, now, by)));

    private static void Note(Write write, string id, OrderEvent step) => write.Execute(
        """
        INSERT INTO order_event (order_id, number, state, at, made_by)
        VALUES (@id, (SELECT COUNT(*) FROM order_event WHERE order_id = @id), @State, @At, @MadeBy)
        """,
        new { id, step.State, step.At, step.MadeBy });

    private static void AddLine(Write write, string id, int position, OrderLine line) => write.Execute(
        """
        INSERT INTO order_line (order_id, position, product_id, sku, title, options, quantity, unit_minor, regular_minor)
        VALUES (@id, @position, @ProductId, @Sku, @Title, @Options, @Quantity, @unit, @regular)
        """,
        new { id, position, line.ProductId, line.Sku, line.Title, line.Options, line.Quantity, unit = line.UnitPrice.MinorUnits, regular = line.RegularPrice.MinorUnits });

    /// <summary>With properties, because an engine may state no type for a column that holds nothing.</summary>
    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Conversation { get; init; } = "";

        public string State { get; init; } = "";

        public long? ShippingMinor { get; init; }

        public string Currency { get; init; } = "";

        public long CreatedAt { get; init; }

        public long ExpiresAt { get; init; }

        public long? PaidAt { get; init; }

        public string Buyer { get; init; } = "";

        public string Provider { get; init; } = "";

        public string? SessionId { get; init; }

        public string AdId { get; init; } = "";

        public string Campaign { get; init; } = "";

        public Order ToOrder(List<LineRow> lines) => new()
        {
            Id = Id,
            Conversation = Conversation,
            Lines = [.. lines.Select(line => line.ToLine(Currency))],
            Shipping = ShippingMinor is { } minor ? new Money(minor, Currency) : null,
            State = State,
            CreatedAt = CreatedAt,
            ExpiresAt = ExpiresAt,
            PaidAt = PaidAt,
            Buyer = Buyer,
            Provider = Provider,
            SessionId = SessionId,
            AdId = AdId,
            Campaign = Campaign,
        };
    }

    private sealed record LineRow(string ProductId, string Sku, string Title, string Options, long Quantity, long UnitMinor, long RegularMinor)
    {
        public OrderLine ToLine(string currency) => new()
        {
            ProductId = ProductId,
            Sku = Sku,
            Title = Title,
            Options = Options,
            Quantity = checked((int)Quantity),
            UnitPrice = new Money(UnitMinor, currency),
            RegularPrice = new Money(RegularMinor, currency),
        };
    }
}
