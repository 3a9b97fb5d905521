using ProductQA.Api.Advertisements.Links;
using ProductQA.Api.Catalog;
using ProductQA.Api.Conversations;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Advertisements;

/// <summary>
/// Where a shopper came in: the shop's own table of advertisements goes before, then the product in a link of ours, then the product that the channel names. A
/// product that is not in the catalog is none: such a conversation begins with the shop as a whole.
/// </summary>
public sealed class Entrances(AdvertisementStore advertisements, CatalogStore catalog)
{
    public Entrance Of(Entry entry, long at)
    {
        var advertisement = advertisements.Find(entry);
        var product = Product(advertisement?.ProductId) ?? Product(ProductRef.Read(entry.Ref)) ?? Product(entry.ProductId);
        var known = entry with { ProductId = product?.Id, Campaign = advertisement?.Campaign, At = at, IsFresh = true };
        return new Entrance(known, advertisement?.Greeting ?? "");
    }

    private Product? Product(string? code) => string.IsNullOrEmpty(code) ? null : catalog.ByIdOrSku(code);
}

/// <summary>How a shopper came in, and what they had read before their first word; empty where that is not known.</summary>
public sealed record Entrance(Entry Entry, string Greeting);
