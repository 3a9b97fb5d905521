using ProductQA.Api.Catalog;

namespace ProductQA.Api.Advertisements;

/// <summary>What a person of the shop does with the advertisements: each must lead to a product that is there, or to the shop as a whole.</summary>
public sealed class AdvertisementDesk(AdvertisementStore store, CatalogStore catalog)
{
    private const int MostProblems = 100;

    /// <summary>Keeps one.</summary>
    /// <exception cref="ArgumentException">It will not do; the message says why.</exception>
    public Task PutAsync(Advertisement one, string by, CancellationToken cancellationToken)
    {
        var known = Known(one) ?? throw new ArgumentException(NoProduct(one));
        return store.PutAsync([known], replace: false, by, cancellationToken);
    }

    /// <summary>Takes a whole file or nothing of it.</summary>
    /// <exception cref="ArgumentException">Rows will not do; the message has a line for each.</exception>
    public Task<AdvertisementChanges> ImportAsync(TextReader file, bool replace, string by, CancellationToken cancellationToken)
    {
        var (rows, problems) = AdvertisementFile.Read(file);
        var known = rows.ConvertAll(Known);
        problems.AddRange(rows.Zip(known).Where(pair => pair.Second is null).Select(pair => NoProduct(pair.First)).Take(MostProblems));
        problems.AddRange(rows.SelectMany(Keys).CountBy(key => key).Where(key => key.Value > 1).Select(key => $"{key.Key} stands in {key.Value} rows: leave one of them.").Take(MostProblems));
        return problems.Count == 0
            ? store.PutAsync([.. known.OfType<Advertisement>()], replace, by, cancellationToken)
            : throw new ArgumentException(string.Join('\n', problems.Take(MostProblems).Append("Nothing was changed: mend these rows and load the file again.")));
    }

    /// <summary>With the product's own id, where a SKU was given; nothing where the catalog does not have it.</summary>
    private Advertisement? Known(Advertisement one) =>
        one.ProductId.Length == 0 ? one
        : catalog.ByIdOrSku(one.ProductId) is { } product ? one with { ProductId = product.Id }
        : null;

    private static string NoProduct(Advertisement one) =>
        $"{one.Name}: there is no product or SKU '{(one.ProductId.Length <= 60 ? one.ProductId : one.ProductId[..60] + "…")}' in the catalog. Give the id as the feed has it, or leave it empty for the whole shop.";

    private static IEnumerable<string> Keys(Advertisement one) =>
        new[] { ("ad_id", one.AdId), ("flow_id", one.FlowId), ("ref", one.Ref) }.Where(key => key.Item2 is not null).Select(key => $"The {key.Item1} '{key.Item2}'");
}
