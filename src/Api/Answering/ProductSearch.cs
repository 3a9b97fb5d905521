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
    private const int LongestThing = 3;

    /// <summary>What a search finds.</summary>
    /// <param name="search">Its words and choices.</param>
    /// <param name="thing">The word for the thing that is searched for: a product that lacks it is no answer. Nothing where any thing will do.</param>
    /// <param name="now">The moment at which prices hold.</param>
    public Searched Find(OpenSearch search, string? thing, DateTimeOffset now)
    {
        var shelf = Look(search, thing, isInStockOnly: false);
        var found = Narrowed(shelf, now);
        return found with
        {
            Instead = found.Matches.Count > 0 && !found.Matches.Any(match => match.IsSellable) ? Instead(search, thing, found.Matches[0], now) : [],
            Facet = found.Fits && found.Matches.Count > Nearest ? FacetFinder.Best([.. found.Matches.Select(match => match.Product)], live.Profile, Said(shelf), now) : null,
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
        var ofKind = result.Hits.Any(hit => hit.IsOfKind) ? result.Hits.Where(hit => hit.IsOfKind) : result.Hits;
        return new Shelf(price is null ? search.With(Prices(result)) : search, result, Thing(result, thing), [.. ofKind]);
    }

    // What the words say of the price counts like a choice: it is compared with what a shopper would pay now.
    private IEnumerable<Choice> Prices(SearchResult result) => result.Kept.Concat(result.Relaxed).OfType<PriceConstraint>()
        .Select(price => Choice.OfPrice(Money(price.Minimum), Money(price.Maximum))).Take(1);

    private Money? Money(long? minorUnits) => minorUnits is { } amount ? new Money(amount, live.Currency) : null;

    // Choices hold for a variant: blue and M must be one thing. What nothing fulfils is given up, the last chosen first.
    private Searched Narrowed(Shelf shelf, DateTimeOffset now)
    {
        var choices = shelf.Search.Choices;
        var matches = Matches(shelf);
        for (var kept = choices.Count; ; kept--)
        {
            var narrowed = matches.Select(match => Choice.Narrow(match.Product, [.. choices.Take(kept)], now) is { } product ? match with { Product = product } : null).OfType<Match>().ToList();
            if (kept == 0 || narrowed.Count > 0)
            {
                return Told(shelf, narrowed, [.. choices.Skip(kept)], now);
            }
        }
    }

    // The record knows more than the index: what a product has by name, and what it denies.
    private List<Match> Matches(Shelf shelf)
    {
        var facts = new MatchingFacts(shelf.Result, ChosenWords(shelf.Search));
        var unsaid = shelf.Hits.ToDictionary(hit => hit.ProductId, hit => hit.Missing);
        return
        [
            .. catalog.Products(unsaid.Keys)
                .Where(product => shelf.Thing is null || MatchingFacts.Names(product, shelf.Thing))
                .Select(product => new Match(product, facts.For(product), facts.Missing(product, unsaid[product.Id])) { Against = facts.Against(product) })
                .Where(match => !match.Missing.Contains(shelf.Result.Kind, StringComparer.OrdinalIgnoreCase))
                .OrderBy(match => match.Missing.Count),
        ];
    }

    private static Searched Told(Shelf shelf, List<Match> matches, IReadOnlyList<Choice> givenUp, DateTimeOffset now)
    {
        var full = matches.FindAll(match => match.Missing.Count == 0);
        return new Searched(shelf.Search)
        {
            Matches = Ordered(shelf.Result, full.Count > 0 ? full : matches, givenUp, now),
            Thing = ThingOf(shelf.Result),
            Corrected = shelf.Result.Corrected,
            Relaxed = [.. shelf.Result.Relaxed.Where(constraint => constraint is not PriceConstraint)],
            GivenUp = givenUp,
            HasMore = shelf.Result.Hits.Count == Widest && full.Count == shelf.Hits.Count,
        };
    }

    /// <summary>What can be bought comes first, unless an order was wished for; where a price was given up, the nearest to it does.</summary>
    private static IReadOnlyList<Match> Ordered(SearchResult result, List<Match> matches, IReadOnlyList<Choice> givenUp, DateTimeOffset now) => givenUp.FirstOrDefault(choice => choice.Field == Choice.Price) switch
    {
        { Maximum: not null } => [.. matches.OrderBy(match => match.Missing.Count).ThenBy(match => Price(match.Product, now))],
        { Minimum: not null } => [.. matches.OrderBy(match => match.Missing.Count).ThenByDescending(match => Price(match.Product, now))],
        _ when result.Sort == SortWish.Cheapest => [.. matches.OrderBy(match => match.Missing.Count).ThenBy(match => Price(match.Product, now))],
        _ when result.Sort == SortWish.MostExpensive => [.. matches.OrderBy(match => match.Missing.Count).ThenByDescending(match => Price(match.Product, now))],
        _ when matches is [{ Missing.Count: 0 }, ..] => [.. matches.OrderByDescending(match => match.IsSellable)],
        _ => matches,
    };

    // Where the catalog has no kind of that name, a product must at least be called so: a case for bicycle falls is no bicycle.
    private static string? Thing(SearchResult result, string? thing) =>
        result.Kind is not null || thing is null ? null
        : result.Words.Contains(thing, StringComparer.OrdinalIgnoreCase) ? thing
        : result.Corrected is [var corrected] ? corrected
        : null;

    private IReadOnlyList<Match> Instead(OpenSearch search, string? thing, Match wanted, DateTimeOffset now)
    {
        var there = Narrowed(Look(search, thing, isInStockOnly: true), now);
        var fitting = there.Matches.Where(match => match.IsSellable && there.Fits).Take(MostInstead).ToList();
        return fitting.Count > 0 ? fitting : [.. Similar(wanted.Product, now).Select(product => new Match(product, [], []))];
    }

    private static AlreadySaid Said(Shelf shelf) => AlreadySaid.In(shelf.Result, shelf.Search.Asked.Concat(shelf.Search.Choices.Select(choice => choice.Field)));

    private static string? ThingOf(SearchResult result)
    {
        var kind = result.Kind is null ? -1 : result.Words.ToList().IndexOf(result.Kind);
        return kind < 0 ? null : string.Join(' ', result.Words.Take(kind + 1).TakeLast(LongestThing));
    }

    private static List<string> ChosenWords(OpenSearch search) =>
        [.. search.Choices.SelectMany(choice => FollowUp.Words(choice.Value).Append(choice.Value).Concat(FollowUp.Words(choice.Field)))];

    private static bool IsSellable(Product product) => product.Variants.Any(variant => variant.Offer.IsSellable);

    private static long Price(Product product, DateTimeOffset now) => product.Variants.Min(variant => variant.Offer.PriceAt(now).MinorUnits);

    private sealed record Shelf(OpenSearch Search, SearchResult Result, string? Thing, List<Hit> Hits);
}
