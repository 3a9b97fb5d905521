using Microsoft.Extensions.Options;
using ProductQA.Api.Messenger;

namespace ProductQA.Api.Advertisements.Links;

/// <summary>Links into the page's chat that begin with a product, for shelves, parcels and newsletters.</summary>
public sealed class ProductLinks(IOptions<MessengerOptions> messenger)
{
    /// <summary>Whether the page is known that the links lead to.</summary>
    public bool IsPossible => messenger.Value.PageId.Length > 0;

    public Uri To(string productId) => new($"https://m.me/{Uri.EscapeDataString(messenger.Value.PageId)}?ref={ProductRef.Of(productId)}");
}
