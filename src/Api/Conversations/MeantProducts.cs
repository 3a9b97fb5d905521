using ProductQA.Api.Catalog;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Conversations;

/// <summary>The products that a message means without naming them: those of a card or link that came along, those of the message that it answers.</summary>
public sealed class MeantProducts(CatalogStore catalog, ProductPages pages, AnsweredMessages answered)
{
    private const int MostMeant = 10;

    /// <summary>What came along goes before what is answered. Of what nobody knows, nothing is meant.</summary>
    public IReadOnlyList<Product> Of(string conversation, TextInput text) =>
        text.Shared is { } shared && Shared(shared) is { } product ? [product]
        : text.ReplyTo is { } replyTo ? catalog.Products(answered.Products(conversation, replyTo).Take(MostMeant))
        : [];

    public Product? Shared(SharedProduct shared) => Coded(shared.Codes) ?? (shared.Link is { } link ? pages.Find(link) : null);

    /// <summary>The first id that is a product's or a SKU's.</summary>
    public Product? Coded(IReadOnlyList<string> codes) => codes.Select(catalog.ByIdOrSku).FirstOrDefault(product => product is not null);

    public Product? Focus(ConversationState state) => state.FocusProductId.Length > 0 ? catalog.Product(state.FocusProductId) : null;

    /// <summary>The changed message with all that came with it.</summary>
    public TextInput Edited(string conversation, EditInput edit) => answered.Message(conversation, edit.MessageId) ?? new TextInput(edit.Text);
}
