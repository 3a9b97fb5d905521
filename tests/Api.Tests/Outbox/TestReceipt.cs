using ProductQA.Api.Conversations;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Outbox;

/// <summary>A receipt that has everything.</summary>
internal static class TestReceipt
{
    public static ReceiptReply Paid { get; } = new()
    {
        OrderNumber = "A1",
        Buyer = "Ann",
        Lines = [new ReceiptLine("Mug", "blue", 1, 12m)],
        Total = 12m,
        Currency = "USD",
        PaymentMethod = "Demo",
        PaidAt = TestPage.Noon,
        Words = "Paid",
    };
}
