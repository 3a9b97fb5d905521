using ProductQA.Api.Catalog;
using ProductQA.Api.Conversations;
using ProductQA.Nlu;
using ProductQA.Search;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;
using ProductQA.Search.Evidence.Measures;
using ProductQA.Search.Mentions;

namespace ProductQA.Api.Answering;

/// <summary>Reads a message that speaks of several products at once, and one that wants the fact told last in another unit.</summary>
public sealed class SetReader(LiveCatalog live, CatalogStore catalog, ProductSearch search)
{
    private const int MostCompared = 5;
    private const int MostRanked = 6;

    private readonly NamedProducts _named = new(live, catalog);

    /// <summary>The fact told last, where the message says nothing but a unit.</summary>
    public Recalled? Recall(ConversationState state, string text) =>
        state.LastFact is { } last && UnitWish.Of(text) is { IsAlone: true } wish && catalog.Product(last.ProductId) is { } product
        && AskableFacts.Of(product).FirstOrDefault(attribute => attribute.Name == last.Field) is { } attribute
            ? new Recalled(product, new Fact(product.Id, attribute.Name, attribute.Value, "attribute"), wish.Unit)
            : null;

    /// <summary>The products that a message compares or chooses from, or nothing.</summary>
    /// <param name="state">What the conversation remembers.</param>
    /// <param name="understanding">The message.</param>
    /// <param name="target">The product that the whole message speaks of.</param>
    /// <param name="now">The moment at which prices hold.</param>
    /// <param name="about">The product that the shopper chose where one of those compared was not clear.</param>
    public AskedSet? Read(ConversationState state, Understanding understanding, ProductTarget target, DateTimeOffset now, Product? about)
    {
        var text = understanding.Utterance;
        var degree = Degree.In(text);
        if (target is ProductTarget.Several { IsPointed: true } pointed)
        {
            return pointed.IsTogether && !IsAboutShop(understanding.Intent) ? WithFacts(new AskedSet(pointed.Products, SetOrigin.Shown) { Degree = degree, IsChoice = degree is not null && Picks(degree, text) }, degree, text) : null;
        }

        var compares = understanding.Intent == IntentNames.Compare || MessageParts.Compares(text);
        if (!compares && (degree is null || IsAboutShop(understanding.Intent)))
        {
            return null;
        }

        var set = about is null ? Named(state, text) ?? Unnamed(state, understanding, degree, target, now) : Named(state with { ShownProductIds = [about.Id] }, text);
        return set is null ? null : WithFacts(set with { Degree = set.Degree ?? Ended(degree, set.Products) }, Ended(degree, set.Products), text);
    }

    private AskedSet? Named(ConversationState state, string text)
    {
        var (products, unclear) = _named.In(text, state.ShownProductIds);
        var asksWhether = QuestionForm.Of(text) is { Kind: QuestionKind.YesNo, AskedNegatively: false } && FollowUp.Words(text).Contains("than", StringComparer.OrdinalIgnoreCase);
        return products switch
        {
            { Count: > 1 } => new AskedSet(products, SetOrigin.Named) { AsksWhether = asksWhether && products.Count == 2 },
            [var one] when unclear.Count > 0 => new AskedSet([one], SetOrigin.Named) { Unclear = unclear },
            [var one] when Other(state, text, one) is { } other => new AskedSet([other, one], SetOrigin.Named) { AsksWhether = asksWhether },
            _ => null,
        };
    }

    /// <summary>"Is it lighter than the x14": it is the product talked about.</summary>
    private Product? Other(ConversationState state, string text, Product named) =>
        FollowUp.RefersBack(text) && (state.FocusProductId.Length > 0 ? [state.FocusProductId] : state.ShownProductIds).Where(id => id != named.Id).ToList() is [var only] ? catalog.Product(only) : null;

    private AskedSet? Unnamed(ConversationState state, Understanding understanding, Degree? degree, ProductTarget target, DateTimeOffset now)
    {
        var text = understanding.Utterance;
        var content = MessageParts.Content(degree?.Rest ?? text);
        var isThing = degree is { IsSuperlative: true } && NamesKind(degree) && !(content.Count > 0 && live.HasKind(string.Join(' ', content)));
        var picks = degree is not null && Picks(degree, text);
        if (!isThing && !picks && (target is ProductTarget.Named || (SpeaksOfOne(text) && !AsksWhich(text))))
        {
            return null;
        }

        return isThing ? OfKind(degree! with { Noun = "" }, degree.RestWithNoun, now)
            : degree is { IsSuperlative: true } && content.Count > 0 ? OfKind(degree, string.Join(' ', content), now)
            : content.Count == 0 && (degree is null or { IsSuperlative: true } || picks || AsksWhich(text) || MessageParts.Compares(text)) && Shown(state) is { } shown ? shown with { IsChoice = picks }
            : null;
    }

    /// <summary>"The bigger one", "the lighter of the two", "the one that holds more": one of those shown is meant.</summary>
    private static bool Picks(Degree degree, string text)
    {
        var words = $" {string.Join(' ', FollowUp.Words(text))} ";
        return degree.Noun.Length == 0 && (words.Contains($" the {degree.Said} ", StringComparison.OrdinalIgnoreCase) || words.Contains($" one that {degree.Said} ", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"What is its highest setting" asks the product talked about.</summary>
    private static bool SpeaksOfOne(string text) => Array.Exists(FollowUp.Words(text), word => word.ToUpperInvariant() is "IT" or "ITS" or "IT'S" or "THIS" or "THAT");

    private static bool AsksWhich(string text) => Array.Exists(FollowUp.Words(text), word => word.Equals("which", StringComparison.OrdinalIgnoreCase));

    /// <summary>The last products shown, where it is clear that there are several.</summary>
    private AskedSet? Shown(ConversationState state) =>
        state.ShownProductIds.Count is > 1 and <= MostCompared && catalog.Products(state.ShownProductIds) is { Count: > 1 } products ? new AskedSet(products, SetOrigin.Shown) : null;

    /// <summary>"Lightest laptop": the noun is the thing. "Laptop with the most memory": the noun is what is measured.</summary>
    private AskedSet? OfKind(Degree degree, string text, DateTimeOffset now)
    {
        if (!live.HasKind(text))
        {
            return null;
        }

        var found = search.Find(new OpenSearch(text), SearchedThing.Of(text), now);
        return found is { Fits: true, Matches.Count: > 1 } && !(degree.IsPrice && found.HasMore)
            ? new AskedSet([.. found.Matches.Select(match => match.Product)], SetOrigin.Searched)
            {
                Thing = MessageParts.Thing(text),
                Search = found.Search,
                HasMore = found.HasMore,
                Degree = degree,
            }
            : null;
    }

    private bool NamesKind(Degree degree) =>
        degree.Noun.Length > 0 && live.Search(new CatalogQuery(degree.Noun, 1)).Kind is { } kind && degree.Noun.Split(' ')[^1] is { } last && last.StartsWith(kind, StringComparison.Ordinal);

    private AskedSet WithFacts(AskedSet set, Degree? wish, string text)
    {
        var asked = wish is { } degree ? degree.Asked : string.Join(' ', MessageParts.Content(WithoutNames(text, set.Products)).Where(word => !ShownPointer.Counts(word)));
        return asked.Length == 0 ? set : set with { Facts = [.. set.Products.Take(MostRanked).SelectMany(product => live.Facts(asked, product).Take(MostRanked))] };
    }

    /// <summary>The degree with its noun ended where a product's name begins: "bigger screen x14".</summary>
    private static Degree? Ended(Degree? degree, IReadOnlyList<Product> products)
    {
        var noun = degree?.Noun.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var end = Array.FindIndex(noun, Math.Min(1, noun.Length), word => word.Any(char.IsAsciiDigit) || products.Any(product => FollowUp.Words(product.Title).Contains(word, StringComparer.OrdinalIgnoreCase)));
        return end < 0 ? degree : degree! with { Noun = string.Join(' ', noun.Take(end)) };
    }

    private static string WithoutNames(string text, IReadOnlyList<Product> products)
    {
        var names = products.SelectMany(product => FollowUp.Words(product.Title)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return string.Join(' ', FollowUp.Words(text).Where(word => !names.Contains(word)));
    }

    private static bool IsAboutShop(string intent) =>
        intent is IntentNames.Purchase or IntentNames.Shipping or IntentNames.Returns or IntentNames.StoreInfo or IntentNames.Discount or IntentNames.CheckoutPayment or IntentNames.OrderStatus or IntentNames.Cart or IntentNames.Human or IntentNames.Complaint;
}
