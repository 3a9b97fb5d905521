using ProductQA.Api.Catalog;
using ProductQA.Api.Conversations;
using ProductQA.Search.Catalog;
using ProductQA.Search.Mentions;

namespace ProductQA.Api.Answering;

/// <summary>Reads a message for the products just shown that it means without naming them: "the second", "the first two", "the curved one".</summary>
public sealed class ShownReader(LiveCatalog live, CatalogStore catalog)
{
    /// <summary>Those of the products shown that the words point at, such as "the second".</summary>
    public ProductTarget? Pointed(ConversationState state, string text, DateTimeOffset now)
    {
        if (state.ShownProductIds.Count < 2 || ShownPointer.In(text) is not { } pointer)
        {
            return null;
        }

        var shown = catalog.Products(state.ShownProductIds);
        return ShownProducts.Pointed(pointer, shown, state.FocusProductId, now) switch
        {
            // "Both" of three: which two?
            [] => new ProductTarget.Several(shown) { IsPointed = true },
            [var one] => new ProductTarget.Named(one),
            var several => new ProductTarget.Several(several) { IsPointed = true, IsTogether = pointer.IsTogether },
        };
    }

    /// <summary>"The curved one": those of the products shown that have what is said; where none has it, the search that showed them may find another.</summary>
    public ProductTarget? Said(ConversationState state, IReadOnlyList<string> said) => catalog.Products(state.ShownProductIds).Where(product => said.All(ProductWords.Of(product).Contains)).ToList() switch
    {
        [] => state.Search is null ? null : new ProductTarget.None(),
        [var one] => new ProductTarget.Named(one),
        var several => new ProductTarget.Several(several) { IsPointed = true },
    };

    /// <summary>"The curved one", where nothing shown is and nothing is called so: any of those shown may be meant.</summary>
    public ProductTarget? Unsaid(ConversationState state, string text) =>
        OneSaid.In(text) is not null && state.ShownProductIds.Count > 1 && catalog.Products(state.ShownProductIds) is { Count: > 1 } shown ? new ProductTarget.Several(shown) { IsPointed = true } : null;

    /// <summary>"The curved one" means no door where monitors are talked about, though a door is the only thing called so.</summary>
    public bool IsStrange(ConversationState state, string text, Product named) =>
        OneSaid.In(text) is not null && state.ShownProductIds.Count > 0 && live.KindOf(named) is var kind
        && catalog.Products(state.ShownProductIds).TrueForAll(shown => live.KindOf(shown) is { } other && other.Phrase != kind?.Phrase);
}
