using ProductQA.Api.Conversations;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Answering;

/// <summary>
/// What is done about a wish for the cart, pure. Nothing comes into a cart on a likeness: the product is named, pointed at, or the one talked about; a line that goes
/// or changes is one of the cart's own.
/// </summary>
public static class CartDecision
{
    private static readonly HashSet<string> Pointing = new(["it", "that", "this", "them", "those", "these", "one", "the", "last", "item"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Adding = new(["add", "put", "throw", "more", "another", "cart", "basket", "bag", "order", "too", "also", "as", "well", "ok", "yes", "into"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The outcome; nothing where the message wants nothing of the cart.</summary>
    public static Outcome? Decide(Findings found)
    {
        var cart = found.State.Cart;
        return CartWords.Read(found.Text) switch
        {
            CartWish.CancelOrder when found.Orders is [var newest, ..] => new CancellationAsked(newest),
            CartWish.Show => new CartEdited(cart) { IsShown = true },
            CartWish.Empty when cart.Items.Count > 0 => new CartEdited(Cart.Empty) { IsShown = true },
            CartWish.CheckOut when cart.Items.Count > 0 => new CartEdited(cart with { IsOpen = true }),
            CartWish.Count count when cart.Items.Count > 0 => Counted(cart, count, found.State.FocusProductId),
            CartWish.Add => Added(found),
            _ => null,
        };
    }

    /// <summary>A line of the cart with another number of pieces; with none it goes.</summary>
    public static CartEdited Counted(Cart cart, string sku, int pieces) => cart.Of(sku) is not { } item ? new CartEdited(cart) { IsShown = true }
        : pieces == 0 ? new CartEdited(cart.Without(sku)) { Removed = item, IsShown = cart.Items.Count == 1 }
        : new CartEdited(cart.With(item with { Quantity = pieces })) { ChangedSku = sku };

    /// <summary>Whether a purchase joins the cart: the shopper gathers in it, there is room, and one payment can take both.</summary>
    public static bool Joins(Cart cart, PurchaseReady ready) => cart.IsOpen
        && (cart.Items.Count < Cart.MostLines || cart.Of(ready.Variant.Sku) is not null)
        && cart.Items.All(item => item.Currency == ready.Variant.Offer.Price.Currency);

    /// <summary>What is bought joins a cart that the shopper gathers in; what is taken again is taken in the number said last, what is added is added.</summary>
    public static CartEdited Joined(Cart cart, PurchaseReady ready, bool adds)
    {
        var price = ready.Variant.Offer.PriceAt(ready.At);
        var before = adds ? cart.Of(ready.Variant.Sku)?.Quantity ?? 0 : 0;
        var item = new CartItem(ready.Product.Id, ready.Variant.Sku, ready.Product.Title, Math.Min(before + ready.Quantity, Purchases.MostPieces), price.MinorUnits, price.Currency);
        return new CartEdited(cart.With(item) with { IsOpen = true }) { ChangedSku = item.Sku };
    }

    private static Outcome Counted(Cart cart, CartWish.Count wish, string focus)
    {
        var words = FollowUp.Words(wish.Item).Where(word => !Pointing.Contains(word)).ToList();
        var meant = words.Count > 0 ? [.. cart.Items.Where(item => IsNamed(item, words))]
            : cart.Items.FirstOrDefault(item => item.ProductId == focus) is { } talkedOf ? [talkedOf]
            : cart.Items is [var only] ? (List<CartItem>)[only] : [.. cart.Items];
        return meant switch
        {
            [] => new CartLacks(wish.Item, cart.Items),
            [var one] => Counted(cart, one.Sku, wish.Pieces),
            _ => new AskedWhichLine(meant, wish.Pieces),
        };
    }

    private static Outcome Added(Findings found) => found.Target switch
    {
        ProductTarget.Several several => new AskedWhichProduct(several.Products, found.Text),
        ProductTarget.Unknown unknown => new NoSuchProduct(unknown.Words),
        ProductTarget.InFocus { Product: var product } when !Points(found.Text, product) => new AskedWhichProduct([], found.Text),
        { One: { } product } => VariantChoice.NotOffered(product, found.Understanding) is { } lacking
            ? new OptionNotOffered(product, lacking.Asked, lacking.Option, lacking.Offered)
            : Purchases.Decide(product, found.Text, Purchases.Quantity(found.Understanding), found.Now),
        _ => new AskedWhichProduct([], found.Text),
    };

    /// <summary>Whether nothing is said that the product talked about would not explain.</summary>
    private static bool Points(string text, Product product) => FollowUp.RefersBack(text) || MessageParts.Content(text).All(word =>
        Adding.Contains(word) || char.IsAsciiDigit(word[0]) || ProductWords.Of(product).Contains(word) || VariantChoice.Named(product, word).Count < product.Variants.Count);

    private static bool IsNamed(CartItem item, List<string> words)
    {
        var known = FollowUp.Words($"{item.Title} {item.Sku.Replace('-', ' ')}").Select(Singular).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return words.TrueForAll(word => known.Contains(Singular(word)));
    }

    private static string Singular(string word) => word.Length > 3 ? word.TrimEnd('s') : word;
}
