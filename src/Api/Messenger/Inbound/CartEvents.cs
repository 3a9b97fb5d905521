using System.Globalization;
using System.Text.Json;
using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger.Inbound;

/// <summary>A cart that the shopper put together in the shop's catalog at Meta.</summary>
internal static class CartEvents
{
    private const int MostLines = 50;
    private const int LongestName = 100;

    public static InboxEvent Read(InboundItem item, JsonElement order)
    {
        var lines = order.Items("products").Take(MostLines).Select(Line).OfType<CartLine>().ToList();
        return lines.Count == 0 ? item.Notice("order") : item.Event("order", order.Id("mid"), new CartInput(lines, order.Text("note") ?? ""));
    }

    private static CartLine? Line(JsonElement line)
    {
        string[] codes = [.. new[] { line.Id("retailer_id"), line.Id("id") }.OfType<string>()];
        var name = line.Text("name") is { Length: > 0 } given ? given : codes.FirstOrDefault();
        return name is null ? null : new CartLine(
            codes,
            string.Concat(name.EnumerateRunes().Take(LongestName)),
            (int)Math.Clamp(line.Number("quantity") ?? 1, 1, Purchases.MostPieces),
            decimal.TryParse(line.Text("unit_price"), NumberStyles.Float, CultureInfo.InvariantCulture, out var price) && price >= 0 ? price : null,
            line.Text("currency") is { Length: 3 } currency ? currency.ToUpperInvariant() : "");
    }
}
