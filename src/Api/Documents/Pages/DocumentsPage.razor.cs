using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Documents.Pages;

/// <summary>The documents of the shop: what was read of each, and a form to add one.</summary>
public sealed partial class DocumentsPage(DocumentDesk desk, DocumentStore store, IOptions<DocumentOptions> options)
{
    /// <summary>A little more than the largest file that the settings allow.</summary>
    public const long LargestForm = 101L * 1024 * 1024;

    [SupplyParameterFromForm(FormName = "add")]
    private IFormFile? File { get; set; }

    [SupplyParameterFromForm(FormName = "add")]
    private string? Address { get; set; }

    [SupplyParameterFromForm(FormName = "add")]
    private string? ProductId { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private IOptions<DocumentOptions> Options => options;

    private List<ShopDocument> Documents { get; set; } = [];

    private string? Done { get; set; }

    private string? Problem { get; set; }

    private string Author => Context.User.Identity?.Name ?? "";

    protected override void OnInitialized() => Documents = store.List();

    private async Task AddAsync()
    {
        try
        {
            Done = await AddedAsync(ProductId?.Trim() ?? "");
            Documents = store.List();
        }
        catch (Exception refused) when (refused is ArgumentException or DocumentException)
        {
            Problem = refused.Message;
        }
    }

    private async Task<string> AddedAsync(string productId)
    {
        if (File is { Length: > 0 })
        {
            await using var content = File.OpenReadStream();
            var document = await desk.AddFileAsync(content, File.FileName, productId, Author, Context.RequestAborted);
            return $"{document.Name} is read: {document.Extent}. The bot can quote it now.";
        }

        if (Address?.Trim() is { Length: > 0 } address)
        {
            var document = await desk.AddAddressAsync(address, productId, Author, Context.RequestAborted);
            return $"{document.Name} is fetched now; look here again in a moment.";
        }

        throw new ArgumentException("Choose a file, or give the address of one.");
    }

    private async Task RemoveAsync(string id)
    {
        Done = await desk.RemoveAsync(id, Context.RequestAborted) ? "Removed. The bot no longer quotes it." : "It was removed before.";
        Documents = store.List();
    }

    private static string StateOf(ShopDocument document) => document.State == DocumentStates.Ready ? document.Extent : DocumentStates.InWords(document.State);
}
