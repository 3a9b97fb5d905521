using System.Globalization;
using ProductQA.Nlu;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Answering;

/// <summary>From "I'll take it" to a snapshot: nothing is offered before product, variant and number are clear and in stock.</summary>
public static class Purchases
{
    public const int MostPieces = 99;

    public static Outcome Decide(Product product, string text, int quantity, DateTimeOffset now)
    {
        var named = VariantChoice.Named(product, text);
        var sellable = named.Where(variant => IsThere(variant, quantity)).ToList();
        return sellable.Count switch
        {
            0 => new CannotBuy(product, named, quantity),
            1 => new PurchaseReady(product, sellable[0], quantity, now),
            _ => new AskedWhichVariant(product, sellable, quantity),
        };
    }

    /// <summary>The number of pieces that the shopper said, else one.</summary>
    public static int Quantity(Understanding understanding)
    {
        var slot = understanding.Slots.FirstOrDefault(slot => slot.Kind == SlotKinds.Quantity);
        return slot is not null && int.TryParse(slot.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, MostPieces) : 1;
    }

    /// <summary>Whether so many pieces can be bought.</summary>
    public static bool IsThere(Variant variant, int quantity) => variant.Offer.IsSellable && (variant.Offer.Stock is not { } stock || stock >= quantity);
}
