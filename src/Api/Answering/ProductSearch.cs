using ProductQA.Api.Catalog;
using ProductQA.Api.Conversations;
using ProductQA.Search;
using ProductQA.Search.Catalog;
using ProductQA.Search.Facets;
using ProductQA.Search.Queries;

namespace ProductQA.Api.Answering;

/// <summary>Searches the catalog and reads what was found from the record: what fits, what can be bought, and what question would narrow it.</summary>
public sealed class ProductSearch(LiveCatalog live, CatalogStore catalog)
{
    private const int Widest = 60;
    private const int Nearest = 10;
    private const int MostInstead = 4;

    /// <summary>What a search finds.</summary>
    /// <param name="search">Its words and choices.</param>
    /// <param name="thing">The word for the thing that is searched for: a product that lacks it is no answer. Nothing where any thing will do.</param>
    /// <param name="now">The moment at which prices hold.</param>
    public Searched Find(OpenSearch search, string? thing, DateTimeOffset now)
    {
        var shelf = Look(search, thing, isInStockOnly: false);
        var found = Narrowed(shelf, search, now);
        return found with
        {
            Instead = found.Matches.Count > 0 && !found.Matches.Any(match => match.IsSellable) ? Instead(search, thing, found.Matches[0], now) : [],
            Facet = found.Fits && found.Matches.Count > Nearest ? FacetFinder.Best([.. found.Matches.Select(match => match.Product)], live.Profile, Said(shelf.Result, search), now) : null,
        };
    }

    /// <summary>Products of the same kind that can be bought, the nearest in price first.</summary>
    public IReadOnlyList<Product> Similar(Product product, DateTimeOffset now)
    {
        if (live.KindOf(product) is not { } kind)
        {
            return [];
        }

        var hits = live.Search(new CatalogQuery(kind.Phrase, Widest) { InStockOnly = true }).Hits.Where(hit => hit.IsOfKind && hit.Missing.Count == 0 && hit.ProductId != product.Id);
        var price = Price(product, now);
        return [.. catalog.Products(hits.Select(hit => hit.ProductId)).Where(IsSellable).OrderBy(other => Math.Abs(Price(other, now) - price)).Take(MostInstead)];
    }

    private Shelf Look(OpenSearch search, string? thing, bool isInStockOnly)
    {
        var price = search.Choices.FirstOrDefault(choice => choice.Field == Choice.Price);
        var values = search.Choices.Where(choice => choice.Value.Length > 0).Select(choice => choice.Value).ToList();
        var result = live.Search(new CatalogQuery(values.Count == 0 ? search.Text : $"{search.Text} with {string.Join(' ', values)}", Widest)
        {
            MinimumPrice = price?.Minimum?.MinorUnits,
            MaximumPrice = price?.Maximum?.MinorUnits,
            InStockOnly = isInStockOnly,
        });
        var chosen = ChosenWords(search);
        var hits = result.Hits.Select(hit => hit with { Missing = [.. hit.Missing.Except(chosen, StringComparer.OrdinalIgnoreCase)] })
            .Where(hit => !hit.Missing.Contains(result.Kind ?? thing, StringComparer.OrdinalIgnoreCase)).ToList();
        var ofKind = hits.Exists(hit => hit.IsOfKind) ? hits.FindAll(hit => hit.IsOfKind) : hits;
        var full = ofKind.FindAll(hit => hit.Missing.Count == 0);
        return new Shelf(result, full.Count > 0 ? full : ofKind);
    }

    // Choices hold for a variant: blue and M must be one thing. What nothing fulfils is given up, the last chosen first.
    private Searched Narrowed(Shelf shelf, OpenSearch search, DateTimeOffset now)
    {
        var isFull = shelf.Hits is [{ Missing.Count: 0 }, ..];
        var hits = shelf.Hits.Take(isFull || search.Choices.Count > 0 ? Widest : Nearest).ToDictionary(hit => hit.ProductId);
        var products = catalog.Products(hits.Keys);
        for (var kept = search.Choices.Count; ; kept--)
        {
            var matches = products.Select(product => Choice.Narrow(product, [.. search.Choices.Take(kept)], now)).OfType<Product>()
                .Select(product => new Match(product, MatchingFacts.Of(product, shelf.Result), hits[product.Id].Missing)).ToList();
            if (kept == 0 || matches.Count > 0)
            {
                return Told(shelf, search, matches, [.. search.Choices.Skip(kept)], now);
            }
        }
    }

    private static Searched Told(Shelf shelf, OpenSearch search, List<Match> matches, IReadOnlyList<Choice> givenUp, DateTimeOffset now)
    {
        var hasPrice = search.Choices.Any(choice => choice.Field == Choice.Price);
        return new Searched(search)
        {
            Matches = Ordered(shelf.Result, matches, givenUp, now),
            Thing = ThingOf(shelf.Result),
            Corrected = shelf.Result.Corrected,
            Relaxed = [.. shelf.Result.Relaxed.Where(constraint => constraint is not PriceConstraint || !hasPrice)],
            GivenUp = givenUp,
            HasMore = shelf.Result.Hits.Count == Widest && matches.Count == shelf.Hits.Count,
        };
    }

    /// <summary>What can be bought comes first, unless an order was wished for; where a price was given up, the nearest to it does.</summary>
    private static IReadOnlyList<Match> Ordered(SearchResult result, List<Match> matches, IReadOnlyList<Choice> givenUp, DateTimeOffset now) => givenUp.FirstOrDefault(choice => choice.Field == Choice.Price) switch
    {
        { Maximum: not null } => [.. matches.OrderBy(match => Price(match.Product, now))],
        { Minimum: not null } => [.. matches.OrderByDescending(match => Price(match.Product, now))],
        _ when result.Sort == SortWish.Relevance && matches is [{ Missing.Count: 0 }, ..] => [.. matches.OrderByDescending(match => match.IsSellable)],
        _ => matches,
    };

    private IReadOnlyList<Match> Instead(OpenSearch search, string? thing, Match wanted, DateTimeOffset now)
    {
        var there = Narrowed(Look(search, thing, isInStockOnly: true), search, now);
        var fitting = there.Matches.Where(match => match.IsSellable && there.Fits).Take(MostInstead).ToList();
        return fitting.Count > 0 ? fitting : [.. Similar(wanted.Product, now).Select(product => new Match(product, [], []))];
    }

    private static AlreadySaid Said(SearchResult result, OpenSearch search) => AlreadySaid.In(result, search.Asked.Concat(search.Choices.Select(choice => choice.Field)));

    private static string? ThingOf(SearchResult result)
    {
        var kind = result.Kind is null ? -1 : result.Words.ToList().IndexOf(result.Kind);
        return kind < 0 ? null : string.Join(' ', result.Words.Take(kind + 1).TakeLast(LongestThing));
    }

    private const int LongestThing = 3;

    private static IEnumerable<string> ChosenWords(OpenSearch search) =>
        search.Choices.SelectMany(choice => FollowUp.Words(choice.Value).Append(choice.Value));

    private static bool IsSellable(Product product) => product.Variants.Any(variant => variant.Offer.IsSellable);

    private static long Price(Product product, DateTimeOffset now) => product.Variants.Min(variant => variant.Offer.PriceAt(now).MinorUnits);

    private sealed record Shelf(SearchResult Result, List<Hit> Hits);
}
