using CsCheck;
using ProductQA.Api.Catalog;
using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Api.Tests.Storage;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Tests.Checkout;

/// <summary>
/// Whatever offers, price and stock changes, openings, presses, events of a provider and passing time come in whatever order: nobody is charged twice or another
/// total than the one shown, nothing is sold that is not there, and what is kept for one is not sold to another. Held against a model on the real store.
/// </summary>
public sealed class BuyingModelTests() : StoreContract(new SqliteEngine())
{
    private const int Shoppers = 3;

    private readonly MovableTime _time = new(TestPage.Noon);

    private enum Step
    {
        Offer,
        Start,
        Press,
        Settle,
        SettleWrong,
        Price,
        Restock,
        Wait,
        Expire,
        Cancel,
    }

    private static readonly Gen<List<(Step Step, int Shopper, int Number)>> Lives =
        Gen.Select(Gen.Enum<Step>(), Gen.Int[0, Shoppers - 1], Gen.Int[0, 4]).List[5, 60];

    private OrderStore Orders => field ??= new OrderStore(Database);

    private Payments Payments => field ??= new Payments(Store.Commits, Orders, new InboxStore(Database, Store.Commits, _time), new TurnQueue(), _time);

    [Fact]
    public Task No_order_of_events_charges_twice_or_sells_what_is_not_there() => Lives.SampleAsync(LiveAsync, iter: 60, threads: 1);

    private async Task LiveAsync(List<(Step Step, int Shopper, int Number)> life)
    {
        var model = new Model(Guid.CreateVersion7().ToString("N"));
        await Store.WriteAsync(write =>
        {
            CatalogWriter.Upsert(write, Shelf.Mug(), CatalogWriter.Feed);
            write.Execute("UPDATE variant SET stock = 3, price_minor = 1000 WHERE sku = 'mug-blue'");
            write.Execute("UPDATE customer_order SET state = 'cancelled' WHERE state IN ('offered', 'started')");
        });
        foreach (var (step, shopper, number) in life)
        {
            await TakeAsync(model, step, shopper, number);
            Assert.Equal(model.Stock, Database.First<long>("SELECT stock FROM variant WHERE sku = 'mug-blue'"));
            Assert.True(model.Stock >= 0, "sold below zero");
        }

        Assert.All(model.Paid, paid => Assert.Equal((OrderStates.Paid, paid.Value), (Orders.Find(paid.Key)!.State, Orders.Find(paid.Key)!.Total.MinorUnits)));
        Assert.Equal(model.Paid.Count, Database.First<long>("SELECT COUNT(*) FROM customer_order WHERE state = 'paid' AND id LIKE @ids", new { ids = model.Name + "%" }));
        Assert.Equal(model.Paid.Count, Database.First<long>("SELECT COUNT(*) FROM inbox WHERE id LIKE @ids", new { ids = "paid:" + model.Name + "%" }));
    }

    private async Task TakeAsync(Model model, Step step, int shopper, int number)
    {
        var order = model.Newest(shopper, number);
        switch (step)
        {
            case Step.Offer:
                await OfferAsync(model, shopper, Math.Clamp(number, 1, 3));
                break;
            case Step.Start when order is not null:
                model.Started(order, await Payments.StartAsync(order, new PaymentSession("p", "s" + order), Cancellation), Orders.Find(order)!);
                break;
            case Step.Press when order is not null:
                model.Charged(order, await Payments.PayAsync(order, "Ann", Cancellation), Orders.Find(order)!, Now);
                break;
            case Step.Settle when order is not null:
                model.Charged(order, await Payments.SettleAsync(new Settled(order, new PaymentSession("p", "s" + order), Orders.Find(order)!.Total, "Ann"), Cancellation), Orders.Find(order)!, Now);
                break;
            case Step.SettleWrong when order is not null:
                Assert.NotEqual(PaymentOutcome.Paid, await Payments.SettleAsync(new Settled(order, new PaymentSession("q", "x" + order), new Money(1, "USD"), "Ann"), Cancellation));
                break;
            case Step.Price:
                await SetAsync("price_minor", 1000 + (number * 100));
                break;
            case Step.Restock:
                model.Stock = number;
                await SetAsync("stock", number);
                break;
            case Step.Wait:
                _time.Move(TimeSpan.FromSeconds(20));
                break;
            case Step.Expire:
                await Store.WriteAsync(write => OrderStore.Expire(write, Now));
                break;
            case Step.Cancel when order is not null:
                await CancelAsync(model, order);
                break;
        }
    }

    private async Task CancelAsync(Model model, string id)
    {
        if (Orders.Find(id) is { IsOpen: true } open)
        {
            await Store.WriteAsync(write => OrderStore.Move(write, open, new OrderEvent(OrderStates.Cancelled, Now, OrderHands.Shopper)));
            model.Cancelled(id);
        }
    }

    private async Task OfferAsync(Model model, int shopper, int quantity)
    {
        var price = new Money(Database.First<long>("SELECT price_minor FROM variant WHERE sku = 'mug-blue'"), "USD");
        var order = new Order
        {
            Id = model.NewOrder(shopper),
            Conversation = TestPage.Conversation(model.Name + shopper),
            Lines = [new OrderLine { ProductId = "mug", Sku = "mug-blue", Title = "Mug", Options = "", Quantity = quantity, UnitPrice = price, RegularPrice = price }],
            Shipping = quantity % 2 == 0 ? new Money(490, "USD") : null,
            CreatedAt = Now,
            ExpiresAt = Now + 60_000,
        };
        await Store.WriteAsync(write => OrderStore.Offer(write, order));
    }

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private Task SetAsync(string column, long value) => Store.WriteAsync(write => write.Execute($"UPDATE variant SET {column} = @value WHERE sku = 'mug-blue'", new { value }));

    /// <summary>What must have happened: money taken, and pieces left.</summary>
    private sealed class Model(string name)
    {
        private readonly Dictionary<int, List<string>> _orders = [];
        private readonly Dictionary<string, (int Pieces, long Until)> _kept = [];

        public string Name => name;

        public long Stock { get; set; } = 3;

        public Dictionary<string, long> Paid { get; } = [];

        public string NewOrder(int shopper)
        {
            var orders = _orders.TryGetValue(shopper, out var known) ? known : _orders[shopper] = [];
            orders.ForEach(order => _kept.Remove(order));
            orders.Add($"{name}-{shopper}-{orders.Count}");
            return orders[^1];
        }

        /// <summary>The newest order of a shopper mostly, and sometimes an older one.</summary>
        public string? Newest(int shopper, int number) => !_orders.TryGetValue(shopper, out var orders) ? null : number == 4 ? orders[0] : orders[^1];

        public void Started(string id, PaymentOutcome outcome, Order order)
        {
            if (outcome == PaymentOutcome.Started)
            {
                _kept[id] = (order.Pieces, order.ExpiresAt);
            }
        }

        public void Cancelled(string id) => _kept.Remove(id);

        public void Charged(string id, PaymentOutcome outcome, Order order, long now)
        {
            if (outcome != PaymentOutcome.Paid || Paid.ContainsKey(id))
            {
                return;
            }

            var keptForOthers = _kept.Where(kept => kept.Key != id && kept.Value.Until > now && !Paid.ContainsKey(kept.Key)).Sum(kept => kept.Value.Pieces);
            Assert.True(order.State == OrderStates.Paid && order.PaidAt == now, "charged without an order");
            Assert.True(Stock - keptForOthers >= order.Pieces, "sold what was kept for another");
            Paid[id] = order.Total.MinorUnits;
            Stock -= order.Pieces;
        }
    }
}
