using System.Net;
using System.Text.RegularExpressions;
using ProductQA.Api.Checkout;
using ProductQA.Api.Storage;
using ProductQA.Search.Catalog;

namespace ProductQA.Browser.Tests;

public sealed partial class CheckoutPageTests(RunningShop shop) : IClassFixture<RunningShop>
{
    [Fact]
    public async Task Pressing_twice_pays_once()
    {
        var page = await OfferAsync(OrderOf("TWICE234"));
        Assert.Contains("Thank you, Kim &lt;b&gt;", await PayAsync(page, "Kim <b>"), StringComparison.Ordinal);
        Assert.Contains("Thank you, Kim", await PayAsync(page, "Somebody else"), StringComparison.Ordinal);
        Assert.Equal(1, shop.Get<Database>().First<long>("SELECT COUNT(*) FROM inbox WHERE id = 'paid:TWICE234'"));
    }

    [Fact]
    public async Task An_offer_whose_time_is_over_cannot_be_paid()
    {
        var page = await OfferAsync(OrderOf("LATE2345") with { ExpiresAt = 1 });
        Assert.Contains("This offer has expired", await ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_at_another_price_than_now_cannot_be_paid()
    {
        var page = await OfferAsync(OrderOf("CHEAP234") with { Lines = [Mug with { UnitPrice = new Money(100, "USD") }] });
        Assert.Contains("The price has changed", await PayAsync(page, "Kim"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_there_is_cannot_be_paid()
    {
        var page = await OfferAsync(OrderOf("MANY2345") with { Lines = [Mug with { Quantity = 5000 }] });
        Assert.Contains("Sold out", await PayAsync(page, "Kim"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_needs_a_name_of_a_sensible_length()
    {
        var page = await OfferAsync(OrderOf("NAME2345"));
        Assert.Contains("Write a name of 1 to 80 characters", await PayAsync(page, "  "), StringComparison.Ordinal);
        Assert.Contains("Write a name of 1 to 80 characters", await PayAsync(page, new string('a', 81)), StringComparison.Ordinal);
        Assert.Equal(OrderStates.Started, shop.Get<Payments>().Find("NAME2345")!.State);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("CfDJ8AAAA")]
    public async Task A_link_that_is_not_ours_leads_nowhere(string token)
    {
        using var visitor = shop.Visitor();
        using var answer = await visitor.GetAsync(new Uri("/checkout/" + token, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such offer", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static readonly OrderLine Mug = new()
    {
        ProductId = "harbor-mug",
        Sku = "harbor-mug-sand",
        Title = "Harbor Stoneware Mug",
        Options = "sand",
        Quantity = 1,
        UnitPrice = new Money(1450, "USD"),
        RegularPrice = new Money(1450, "USD"),
    };

    private static Order OrderOf(string id) => new()
    {
        Id = id,
        Conversation = "web:" + id,
        Lines = [Mug],
        CreatedAt = 1,
        ExpiresAt = long.MaxValue / 1_000_000,
    };

    private async Task<Uri> OfferAsync(Order order)
    {
        await shop.Get<GroupCommit>().WriteAsync(write => OrderStore.Add(write, order), TestContext.Current.CancellationToken);
        return new Uri(shop.Get<CheckoutLinks>().LinkFor(order.Id).PathAndQuery, UriKind.Relative);
    }

    private async Task<string> ReadAsync(Uri page)
    {
        using var visitor = shop.Visitor();
        return await visitor.GetStringAsync(page, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends the page's own form, or one with the same token where the order can no longer be paid.</summary>
    private async Task<string> PayAsync(Uri page, string name)
    {
        using var visitor = shop.Visitor();
        var html = await visitor.GetStringAsync(page, TestContext.Current.CancellationToken);
        if (Token().Match(html) is not { Success: true } token)
        {
            return html;
        }

        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "pay",
            ["__RequestVerificationToken"] = token.Groups["token"].Value,
            ["Buyer"] = name,
        });
        using var answer = await visitor.PostAsync(page, form, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
