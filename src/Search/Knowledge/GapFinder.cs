using ProductQA.Search.Catalog;

namespace ProductQA.Search.Knowledge;

/// <summary>Finds what a product lacks, and text that was broken; one look at each product is enough for that.</summary>
internal sealed class GapFinder
{
    private readonly SuspicionLists _found = new();

    public IEnumerable<SuspicionGroup> Groups => _found.Groups;

    public void Observe(Product product)
    {
        _found.AddIf(product.ImageLink.Length == 0, SuspicionKind.NoImage, product, "It has no picture: add an image link, shoppers see it beside every answer.");
        _found.AddIf(product.Description.Length == 0, SuspicionKind.NoDescription, product, "It has no description: many questions are answered from there.");
        _found.AddIf(product.Variants.Any(variant => variant.Offer.Price.MinorUnits == 0), SuspicionKind.NoPrice, product, "Its price is 0: give the price that shoppers pay.");
        _found.AddIf(
            product.Variants.Any(variant => variant.Offer.Availability == Availability.Unknown),
            SuspicionKind.NoAvailability,
            product,
            "The feed does not say whether it is in stock, so it cannot be bought: fill in the availability.");
        ObserveTexts(product);
    }

    private void ObserveTexts(Product product)
    {
        foreach (var (name, text) in product.Attributes.Select(fact => (fact.Name, fact.Value)).Prepend(("Description", product.Description)).Prepend(("Title", product.Title)))
        {
            if (BrokenText.In(text) is { } piece)
            {
                _found.Add(SuspicionKind.BrokenCharacters, product, $"{AttributeLabel.Of(name)} has broken characters near '{piece}': save the feed as UTF-8.");
            }
        }
    }
}
