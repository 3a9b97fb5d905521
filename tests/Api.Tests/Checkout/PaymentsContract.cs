using ProductQA.Api.Catalog;
using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Api.Tests.Storage;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Tests.Checkout;

/// <summary>An order is paid once, at the price that was shown, while it is in stock.</summary>
public abstract class PaymentsContract(StoreEngine engine) : StoreContract(engine)
{
    private readonly MovableTime _time = new(TestPage.Noon);

    private InboxStore Inbox => field ??= new InboxStore(Database, Store.Commits, _time);

    private OrderStore Orders => field ??= new OrderStore(Database);

    private Payments Payments => field ??= new Payments(Store.Commits, Orders, Inbox, new TurnQueue(), _time);

    [Fact]
    public async Task Fifty_presses_pay_once()
    {
        await OfferAsync(AnOrder("A", quantity: 2));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Payments.PayAsync("A", $"buyer {number}", Cancellation)));

        Assert.All(outcomes, outcome => Assert.Equal(PaymentOutcome.Paid, outcome));
        Assert.Equal(1, Stock("mug-blue"));
        Assert.Equal((OrderStates.Paid, (long?)TestPage.Noon), (Orders.Find("A")!.State, Orders.Find("A")!.PaidAt));
        Assert.Equal(new PaidInput("A"), Inbox.Next(TestPage.Conversation("1"))?.Event.Input);
        Assert.Equal(1, Database.First<long>("SELECT COUNT(*) FROM inbox"));
    }

    [Fact]
    public async Task Presses_that_reach_two_processes_pay_once_and_all_say_paid()
    {
        await OfferAsync(AnOrder("A"));
        await using var otherCommits = new GroupCommit(Database);
        var other = new Payments(otherCommits, Orders, new InboxStore(Database, otherCommits, _time), new TurnQueue(), _time);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => (number % 2 == 0 ? Payments : other).PayAsync("A", "Ann", Cancellation)));

        Assert.All(outcomes, outcome => Assert.Equal(PaymentOutcome.Paid, outcome));
        Assert.Equal(2, Stock("mug-blue"));
    }

    [Fact]
    public async Task The_last_piece_is_sold_once()
    {
        await OfferAsync(AnOrder("A", "1"), AnOrder("B", "2"));
        await Store.WriteAsync(write => write.Execute("UPDATE variant SET stock = 1 WHERE sku = 'mug-blue'"));

        var outcomes = await Task.WhenAll(Payments.PayAsync("A", "Ann", Cancellation), Payments.PayAsync("B", "Ben", Cancellation));

        Assert.Equal([PaymentOutcome.Paid, PaymentOutcome.SoldOut], outcomes.Order());
        Assert.Equal(0, Stock("mug-blue"));
        Assert.NotEqual(Orders.Find("A")!.State, Orders.Find("B")!.State);
        Assert.Equal(1, Database.First<long>("SELECT COUNT(*) FROM inbox WHERE id LIKE 'paid:%'"));
        Assert.Equal(1, Database.First<long>("SELECT COUNT(*) FROM inbox WHERE id LIKE 'changed:%'"));
    }

    [Fact]
    public async Task More_than_there_is_cannot_be_bought()
    {
        await OfferAsync(AnOrder("A", quantity: 4));

        Assert.Equal(PaymentOutcome.SoldOut, await Payments.PayAsync("A", "Ann", Cancellation));
        Assert.Equal((3L, OrderStates.Offered), (Stock("mug-blue"), Orders.Find("A")!.State));
    }

    [Fact]
    public async Task A_stock_that_the_shop_does_not_count_is_left_alone()
    {
        await OfferAsync(AnOrder("A", sku: "mug-red", price: 1350));

        Assert.Equal(PaymentOutcome.Paid, await Payments.PayAsync("A", "Ann", Cancellation));
        Assert.Null(Stock("mug-red"));
    }

    [Theory]
    [InlineData("UPDATE variant SET price_minor = 1251")]
    [InlineData("UPDATE variant SET price_minor = 1249")]
    [InlineData("UPDATE variant SET sale_minor = 999")]
    [InlineData("UPDATE variant SET currency = 'EUR'")]
    [InlineData("DELETE FROM variant")]
    public async Task Another_price_than_the_one_shown_is_not_taken(string change)
    {
        await OfferAsync(AnOrder("A"));
        await Store.WriteAsync(write => write.Execute(change));

        Assert.Equal(PaymentOutcome.PriceChanged, await Payments.PayAsync("A", "Ann", Cancellation));
        Assert.Equal(OrderStates.Offered, Orders.Find("A")!.State);
    }

    [Fact]
    public async Task A_sale_counts_in_its_time_only()
    {
        await OfferAsync(AnOrder("A"), AnOrder("B", price: 999));
        await Store.WriteAsync(write => write.Execute(
            "UPDATE variant SET sale_minor = 999, sale_starts = @from, sale_ends = @to", new { from = TestPage.Noon - 1000, to = TestPage.Noon }));

        Assert.Equal(PaymentOutcome.PriceChanged, await Payments.PayAsync("B", "Ben", Cancellation));
        Assert.Equal(PaymentOutcome.Paid, await Payments.PayAsync("A", "Ann", Cancellation));
    }

    [Fact]
    public async Task An_offer_ends_with_its_time()
    {
        await OfferAsync(AnOrder("A"));
        _time.Move(TimeSpan.FromHours(1));

        Assert.Equal(PaymentOutcome.Expired, await Payments.PayAsync("A", "Ann", Cancellation));
        Assert.Equal(3, Stock("mug-blue"));
    }

    [Fact]
    public async Task What_was_paid_stays_paid_after_its_time()
    {
        await OfferAsync(AnOrder("A"));
        await Payments.PayAsync("A", "Ann", Cancellation);
        _time.Move(TimeSpan.FromHours(1));

        Assert.Equal(PaymentOutcome.Paid, await Payments.PayAsync("A", "Ann", Cancellation));
        Assert.Equal(2, Stock("mug-blue"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("B")]
    [InlineData("' OR '1'='1")]
    public async Task An_unknown_order_is_not_paid(string id)
    {
        await OfferAsync(AnOrder("A"));

        Assert.Equal(PaymentOutcome.Unknown, await Payments.PayAsync(id, "Ann", Cancellation));
    }

    [Fact]
    public async Task Orders_of_a_conversation_come_newest_first()
    {
        await OfferAsync(AnOrder("A"), AnOrder("B") with { CreatedAt = TestPage.Noon + 1 }, AnOrder("C", "2"));

        Assert.Equal(["B", "A"], Orders.Of(TestPage.Conversation("1")).Select(order => order.Id));
        Assert.Equal(new Money(1250, "USD"), Orders.Find("A")!.Total);
    }

    [Fact]
    public async Task What_one_shopper_goes_to_pay_is_kept_for_them_and_the_other_is_told_before_paying()
    {
        await OfferAsync(AnOrder("A", "1", quantity: 2), AnOrder("B", "2", quantity: 2));

        Assert.Equal(PaymentOutcome.Started, await Payments.StartAsync("A", null, Cancellation));
        Assert.Equal(PaymentOutcome.SoldOut, await Payments.StartAsync("B", null, Cancellation));
        Assert.Equal(new OfferChangedInput("B"), Inbox.Next(TestPage.Conversation("2"))?.Event.Input);
        Assert.Equal(3, Stock("mug-blue"));
        Assert.Equal(PaymentOutcome.Paid, await Payments.PayAsync("A", "Ann", Cancellation));
        Assert.Equal(1, Stock("mug-blue"));
        Assert.Equal([OrderStates.Offered, OrderStates.Started, OrderStates.Paid], Orders.History("A").Select(step => step.State));
    }

    [Fact]
    public async Task What_was_kept_is_free_when_the_time_is_over_and_the_history_says_so()
    {
        await OfferAsync(AnOrder("A", "1", quantity: 3), AnOrder("B", "2", quantity: 3) with { ExpiresAt = TestPage.Noon + 600_000 });
        await Payments.StartAsync("A", null, Cancellation);
        _time.Move(TimeSpan.FromMinutes(1));

        Assert.Equal(PaymentOutcome.Started, await Payments.StartAsync("B", null, Cancellation));
        Assert.Equal(1, await Store.Commits.WriteAsync(write => OrderStore.Expire(write, _time.GetUtcNow().ToUnixTimeMilliseconds()), Cancellation));
        Assert.Equal(new OrderEvent(OrderStates.Expired, TestPage.Noon + 60_000, OrderHands.Clock), Orders.History("A")[^1]);
        Assert.Equal(OrderStates.Started, Orders.Find("B")!.State);
    }

    [Fact]
    public async Task A_newer_offer_takes_the_place_of_the_one_before()
    {
        await OfferAsync(AnOrder("A"));
        await Payments.StartAsync("A", null, Cancellation);
        await Store.WriteAsync(write => OrderStore.Offer(write, AnOrder("B") with { CreatedAt = TestPage.Noon + 1 }));

        Assert.Equal(PaymentOutcome.Expired, await Payments.PayAsync("A", "Ann", Cancellation));
        Assert.Equal(PaymentOutcome.Paid, await Payments.PayAsync("B", "Ann", Cancellation));
        Assert.Equal(new OrderEvent(OrderStates.Cancelled, TestPage.Noon + 1, OrderHands.NewerOffer), Orders.History("A")[^1]);
    }

    [Fact]
    public async Task Of_several_lines_all_are_sold_or_none()
    {
        await OfferAsync(AnOrder("A") with { Lines = [ALine("mug-red", 1, 1350), ALine("mug-blue", 4, 1250)] }, AnOrder("B", "2") with { Lines = [ALine("mug-red", 1, 1350), ALine("mug-blue", 3, 1250)], Shipping = new Money(490, "USD") });

        Assert.Equal(PaymentOutcome.SoldOut, await Payments.PayAsync("A", "Ann", Cancellation));
        Assert.Equal(3, Stock("mug-blue"));
        Assert.Equal(PaymentOutcome.Paid, await Payments.PayAsync("B", "Ben", Cancellation));
        Assert.Equal(0, Stock("mug-blue"));
        Assert.Equal(new Money(1350 + 3750 + 490, "USD"), Orders.Find("B")!.Total);
        Assert.Equal(["mug-red", "mug-blue"], Orders.Find("B")!.Lines.Select(line => line.Sku));
    }

    [Fact]
    public async Task A_provider_may_say_again_and_late_that_it_was_paid()
    {
        await OfferAsync(AnOrder("A", quantity: 2));
        var session = new PaymentSession("stripe", "cs_1");
        await Payments.StartAsync("A", session, Cancellation);
        _time.Move(TimeSpan.FromHours(1));
        var settled = new Settled("A", session, new Money(2500, "USD"), "Ann");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Payments.SettleAsync(settled, Cancellation)));

        Assert.All(outcomes, outcome => Assert.Equal(PaymentOutcome.Paid, outcome));
        Assert.Equal(1, Stock("mug-blue"));
        Assert.Equal(PaymentOutcome.PaidBefore, await Payments.SettleAsync(settled with { Session = new PaymentSession("stripe", "cs_2") }, Cancellation));
        Assert.Equal("cs_1", Orders.Find("A")!.SessionId);
    }

    [Fact]
    public async Task Another_amount_than_the_one_shown_pays_nothing()
    {
        await OfferAsync(AnOrder("A"));
        var settled = new Settled("A", new PaymentSession("stripe", "cs_1"), new Money(1249, "USD"), "Ann");

        Assert.Equal(PaymentOutcome.TotalDiffers, await Payments.SettleAsync(settled, Cancellation));
        Assert.Equal(PaymentOutcome.TotalDiffers, await Payments.SettleAsync(settled with { Total = new Money(1250, "EUR") }, Cancellation));
        Assert.Equal(PaymentOutcome.Unknown, await Payments.SettleAsync(settled with { OrderId = "Z" }, Cancellation));
        Assert.Equal((3L, OrderStates.Offered), (Stock("mug-blue"), Orders.Find("A")!.State));
    }

    [Fact]
    public async Task A_thousand_buyers_of_a_hundred_pieces_are_a_hundred_orders()
    {
        await OfferAsync([.. Enumerable.Range(0, 1000).Select(number => AnOrder("O" + number, "p" + number))]);
        await Store.WriteAsync(write => write.Execute("UPDATE variant SET stock = 100 WHERE sku = 'mug-blue'"));
        await using var otherCommits = new GroupCommit(Database);
        var other = new Payments(otherCommits, Orders, new InboxStore(Database, otherCommits, _time), new TurnQueue(), _time);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => (number % 2 == 0 ? Payments : other).PayAsync("O" + number, "Ann", Cancellation)));

        Assert.Equal(100, outcomes.Count(outcome => outcome == PaymentOutcome.Paid));
        Assert.Equal(900, outcomes.Count(outcome => outcome == PaymentOutcome.SoldOut));
        Assert.Equal((0L, 100L), (Stock("mug-blue"), Database.First<long>("SELECT COUNT(*) FROM customer_order WHERE state = 'paid'")));
    }

    private static OrderLine ALine(string sku, int quantity, long price) => new()
    {
        ProductId = "mug",
        Sku = sku,
        Title = "Blue mug",
        Options = "blue",
        Quantity = quantity,
        UnitPrice = new Money(price, "USD"),
        RegularPrice = new Money(price, "USD"),
    };

    private static Order AnOrder(string id, string person = "1", string sku = "mug-blue", int quantity = 1, long price = 1250) => new()
    {
        Id = id,
        Conversation = TestPage.Conversation(person),
        Lines = [ALine(sku, quantity, price)],
        CreatedAt = TestPage.Noon,
        ExpiresAt = TestPage.Noon + 60_000,
    };

    private Task OfferAsync(params Order[] orders) => Store.WriteAsync(write =>
    {
        CatalogWriter.Upsert(write, Shelf.Mug(), CatalogWriter.Feed);
        Array.ForEach(orders, order => OrderStore.Add(write, order));
    });

    private long? Stock(string sku) => Database.First<long?>("SELECT stock FROM variant WHERE sku = @sku", new { sku });
}

public sealed class SqlitePaymentsTests() : PaymentsContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresPaymentsTests(PostgresServer server) : PaymentsContract(server);
