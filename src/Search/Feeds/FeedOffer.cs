using System.Globalization;
using ProductQA.Search.Catalog;

namespace ProductQA.Search.Feeds;

/// <summary>Sale, availability and stock of a row. Only the price can make a row useless; the rest falls back with a warning.</summary>
internal static class FeedOffer
{
    private static readonly string[] Moments =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd"];

    public static Offer Build(Money price, FeedRecord record, FeedOptions options, List<string> warnings)
    {
        var offer = new Offer { Price = price, Availability = AvailabilityOf(record, warnings), Stock = StockOf(record, warnings) };
        return WithSale(offer, record, options, warnings);
    }

    /// <summary>The currency for prices of a row that name none: its own column, else the shop's.</summary>
    public static string? Currency(FeedRecord record, FeedOptions options) =>
        record["currency"] is { Length: > 0 } currency ? FeedCurrency.Parse(currency, options.DefaultCurrency) ?? currency : options.DefaultCurrency;

    private static Availability AvailabilityOf(FeedRecord record, List<string> warnings)
    {
        var text = record["availability"];
        var word = text.ToLowerInvariant().Replace('_', ' ').Replace('-', ' ');
        word = word[(word.LastIndexOf('/') + 1)..].Replace(" ", "", StringComparison.Ordinal);
        var availability = word switch
        {
            "instock" or "limitedavailability" or "onlineonly" or "instoreonly" => Availability.InStock,
            "outofstock" or "soldout" or "discontinued" or "reserved" => Availability.OutOfStock,
            "preorder" or "presale" => Availability.Preorder,
            "backorder" or "onbackorder" or "availablefororder" or "madetoorder" => Availability.Backorder,
            _ => Availability.Unknown,
        };
        if (availability == Availability.Unknown)
        {
            warnings.Add(record["availability_unknown"] is { Length: > 0 } reason ? reason
                : word.Length == 0 ? "availability is missing, so the item cannot be sold: give in_stock or out_of_stock."
                : $"availability \"{PlainText.Short(text)}\" is not known, so the item cannot be sold: give in_stock, out_of_stock, preorder or backorder.");
        }

        return availability;
    }

    private static int? StockOf(FeedRecord record, List<string> warnings)
    {
        var text = record["quantity", "quantity_to_sell_on_facebook", "inventory", "stock"];
        if (text.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.Integer | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pieces) && decimal.Truncate(pieces) == pieces && pieces <= int.MaxValue)
        {
            return (int)Math.Max(0, pieces);
        }

        warnings.Add($"quantity \"{PlainText.Short(text)}\" is not a whole number, so the stock stays unknown.");
        return null;
    }

    private static Offer WithSale(Offer offer, FeedRecord record, FeedOptions options, List<string> warnings)
    {
        var text = record["sale_price"];
        if (text.Length == 0)
        {
            return offer;
        }

        var sale = FeedPrice.Parse(text, Currency(record, options) ?? offer.Price.Currency);
        if (sale is not { MinorUnits: > 0 } reduced || reduced.Currency != offer.Price.Currency || reduced.MinorUnits > offer.Price.MinorUnits)
        {
            warnings.Add($"sale_price \"{PlainText.Short(text)}\" is not a price of at most {offer.Price}, so it is left out.");
            return offer;
        }

        var dates = record["sale_price_effective_date"].Split('/');
        if (dates is [""])
        {
            return offer with { SalePrice = reduced };
        }

        if (dates.Length == 2 && Moment(dates[0]) is { } start && Moment(dates[1]) is { } end && start < end)
        {
            return offer with { SalePrice = reduced, SaleStarts = start, SaleEnds = end };
        }

        warnings.Add($"sale_price_effective_date \"{PlainText.Short(record["sale_price_effective_date"])}\" is not start/end, so the sale price is left out.");
        return offer;
    }

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParseExact(text.Trim(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
