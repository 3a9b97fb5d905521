using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using ProductQA.Api.Catalog;
using ProductQA.Api.Conversations;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Review.Pages;

/// <summary>One question: what was asked, what the shop's data says of the product, and the box for the answer.</summary>
public sealed partial class ItemPage(
    ReviewDesk desk, ReviewStore reviews, ConversationStore conversations, CatalogStore catalog, TimeProvider time)
{
    private const string ClosedMeanwhile = "Somebody else closed this question meanwhile. Nothing was sent.";

    [Parameter]
    public string Id { get; set; } = "";

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private TimeProvider Time => time;

    private ReviewItem? Item { get; set; }

    private Product? Product { get; set; }

    private List<Message> Messages { get; set; } = [];

    private string? Done { get; set; }

    private string? Problem { get; set; }

    protected override void OnInitialized()
    {
        Item = reviews.Find(Id);
        if (Item is not null)
        {
            Product = Item.ProductId is { } product ? catalog.Product(product) : null;
            Messages = conversations.Around(Item.Conversation, Item.AskedAt);
        }
    }

    private async Task PublishAsync(string text)
    {
        try
        {
            Problem = null;
            Done = await desk.AnswerAsync(Id, text, await NameAsync(), CancellationToken.None)
                ? Published
                : ClosedMeanwhile;
        }
        catch (ArgumentException refused)
        {
            Problem = refused.Message;
        }
    }

    private string Published => Item is { } item && !ReviewReasons.IsLearnt(item.Reason)
        ? "Published. The shopper's chat shows your answer."
        : "Published. The shopper's chat shows your answer; the next one who asks the same of this product is answered with it.";

    private async Task DismissAsync() => Done = await desk.DismissAsync(Id, await NameAsync(), CancellationToken.None)
        ? "Set aside as not a question. The shopper hears nothing of it."
        : ClosedMeanwhile;

    private async Task<string> NameAsync() => (await Authentication).User.Identity?.Name ?? "";
}
