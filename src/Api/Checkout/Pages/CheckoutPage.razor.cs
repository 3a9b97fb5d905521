using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace ProductQA.Api.Checkout.Pages;

/// <summary>The demo provider's payment page: shows the snapshot behind a link and takes the one press that buys it.</summary>
public sealed partial class CheckoutPage
{
    private const int LongestName = 80;

    [Parameter]
    public string Token { get; set; } = "";

    [SupplyParameterFromForm]
    private string? Buyer { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private Order? Order { get; set; }

    private CheckoutView View { get; set; }

    private string? Problem { get; set; }

    private (string Title, string Words) Refusal => View switch
    {
        CheckoutView.Expired => ("This offer has expired", "Nothing was charged. Ask for the product in the chat again to get a new offer."),
        CheckoutView.Cancelled => ("This offer no longer holds", "Nothing was charged. If there is a newer offer in your chat, take that one."),
        CheckoutView.PriceChanged => ("The price has changed", "Nothing was charged. Your chat has a new offer with the price of now."),
        CheckoutView.SoldOut => ("Sold out", "Nothing was charged. There are not enough pieces left; your chat tells you what can be bought."),
        _ => ("There is no such offer", "The link is incomplete or not one of ours. Press the Pay button in your chat again."),
    };

    protected override async Task OnInitializedAsync()
    {
        // A form of this page was sent: its handler looks at everything once more.
        var opens = HttpMethods.IsGet(Context.Request.Method);
        Order = Links.OrderOf(Token) is { } id ? Payments.Find(id) : null;
        View = Order switch
        {
            null => CheckoutView.Unknown,
            { State: OrderStates.Paid } => CheckoutView.Paid,
            { State: OrderStates.Cancelled } => CheckoutView.Cancelled,
            { IsOpen: true } when Order.ExpiresAt > Time.GetUtcNow().ToUnixTimeMilliseconds() => opens ? ViewOf(await Payments.StartAsync(Order.Id, null, Context.RequestAborted)) : CheckoutView.Open,
            _ => CheckoutView.Expired,
        };
        Context.Response.OnStarting(SetStatus);
    }

    private async Task PayAsync()
    {
        var name = Buyer?.Trim() ?? "";
        if (View != CheckoutView.Open)
        {
            return;
        }

        if (name.Length is 0 or > LongestName)
        {
            Problem = $"Write a name of 1 to {LongestName} characters.";
            return;
        }

        View = ViewOf(await Payments.PayAsync(Order!.Id, name, Context.RequestAborted));
        Order = Payments.Find(Order.Id);
    }

    /// <summary>Set as late as this because a page whose status is 404 earlier is not rendered.</summary>
    private Task SetStatus()
    {
        Context.Response.StatusCode = View == CheckoutView.Unknown ? StatusCodes.Status404NotFound : Context.Response.StatusCode;
        return Task.CompletedTask;
    }

    private static CheckoutView ViewOf(PaymentOutcome outcome) => outcome switch
    {
        PaymentOutcome.Paid or PaymentOutcome.PaidBefore => CheckoutView.Paid,
        PaymentOutcome.Started => CheckoutView.Open,
        PaymentOutcome.Expired => CheckoutView.Expired,
        PaymentOutcome.PriceChanged => CheckoutView.PriceChanged,
        PaymentOutcome.SoldOut => CheckoutView.SoldOut,
        _ => CheckoutView.Unknown,
    };

    private static string Iso(long at) => Moment(at).ToString("o", CultureInfo.InvariantCulture);

    private static string Clock(long at) => Moment(at).ToString("d MMMM, HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);
}
