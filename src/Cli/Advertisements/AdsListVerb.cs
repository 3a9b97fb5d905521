using System.CommandLine;
using ProductQA.Api.Advertisements;

namespace ProductQA.Cli.Advertisements;

/// <summary><c>ads list</c>: the advertisements, the last changed first.</summary>
internal static class AdsListVerb
{
    public static Command Create()
    {
        var verb = new Command("list", "Show the ads.");
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
        var ads = shop.Get<AdvertisementStore>().All();
        return VerbResult.Print(
            arguments,
            new Listed([.. ads.Select(ad => new Row(ad.AdId, ad.FlowId, ad.Ref, ad.ProductId, ad.Greeting, ad.Campaign))]),
            listed => listed.Ads.Count == 0 ? "There are no ads yet: load some with 'productqa ads import FILE'." : string.Join('\n', ads.Select(ad => $"{ad.Name}  {(ad.ProductId.Length > 0 ? ad.ProductId : "the whole shop")}  {ad.Campaign}")));
    }

    private sealed record Listed(IReadOnlyList<Row> Ads);

    private sealed record Row(string? AdId, string? FlowId, string? Ref, string Product, string Greeting, string Campaign);
}
