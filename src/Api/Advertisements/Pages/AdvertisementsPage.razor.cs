using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using ProductQA.Api.Catalog;

namespace ProductQA.Api.Advertisements.Pages;

/// <summary>The table of advertisements: add, change, remove, find, and load a file.</summary>
public sealed partial class AdvertisementsPage(AdvertisementDesk desk, AdvertisementStore store, CatalogStore catalog, TimeProvider time)
{
    private const long LargestFile = 4 * 1024 * 1024;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private TimeProvider Time => time;

    private bool IsReady { get; set; }

    private string? Problem { get; set; }

    private string? Done { get; set; }

    private string Words { get; set; } = "";

    private long Total { get; set; }

    private List<Advertisement> Shown { get; set; } = [];

    private Dictionary<string, string> Titles { get; set; } = [];

    /// <summary>What the form holds; with an id where it changes one that is there.</summary>
    private Advertisement Draft { get; set; } = new();

    private string AdId { get => Draft.AdId ?? ""; set => Draft = Draft with { AdId = Key(value) }; }

    private string FlowId { get => Draft.FlowId ?? ""; set => Draft = Draft with { FlowId = Key(value) }; }

    private string Ref { get => Draft.Ref ?? ""; set => Draft = Draft with { Ref = Key(value) }; }

    private string Product { get => Draft.ProductId; set => Draft = Draft with { ProductId = value.Trim() }; }

    private string Greeting { get => Draft.Greeting; set => Draft = Draft with { Greeting = value.Trim() }; }

    private string Campaign { get => Draft.Campaign; set => Draft = Draft with { Campaign = value.Trim() }; }

    protected override void OnInitialized() => Read();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            IsReady = true;
            StateHasChanged();
        }
    }

    private Task SaveAsync() => TryAsync(async by =>
    {
        await desk.PutAsync(Draft, by, CancellationToken.None);
        var name = Draft.Name;
        Draft = new Advertisement();
        return $"{name} is kept. The next shopper who comes in through it starts there.";
    });

    private Task RemoveAsync(Advertisement one) => TryAsync(async _ =>
        await store.RemoveAsync(one.Id, CancellationToken.None) ? $"{one.Name} is removed." : $"{one.Name} was removed before.");

    private Task LoadAsync(InputFileChangeEventArgs chosen) => TryAsync(async by =>
    {
        using var reader = new StreamReader(chosen.File.OpenReadStream(LargestFile));
        using var file = new StringReader(await reader.ReadToEndAsync());
        var changes = await desk.ImportAsync(file, replace: false, by, CancellationToken.None);
        return $"{chosen.File.Name} is loaded: {changes.Added} new, {changes.Changed} changed.";
    });

    private async Task TryAsync(Func<string, Task<string>> act)
    {
        (Problem, Done) = (null, null);
        try
        {
            Done = await act((await Authentication).User.Identity?.Name ?? "");
        }
        catch (ArgumentException refused)
        {
            Problem = refused.Message;
        }
        catch (IOException)
        {
            Problem = $"The file could not be read: it is larger than {LargestFile / 1024 / 1024} MiB, or the connection broke. Load it in parts, or with 'productqa ads import'.";
        }

        Read();
    }

    private void Edit(Advertisement one) => (Draft, Problem, Done) = (one, null, null);

    private void Clear() => Draft = new Advertisement();

    private void Read()
    {
        (Total, Shown) = (store.Count(), store.Search(Words));
        Titles = catalog.Products(Shown.Select(one => one.ProductId)).ToDictionary(product => product.Id, product => product.Title);
    }

    private string TitleOf(Advertisement one) =>
        one.ProductId.Length == 0 ? "The whole shop" : Titles.TryGetValue(one.ProductId, out var title) ? $"{title} ({one.ProductId})" : $"{one.ProductId}: no longer in the catalog, so shoppers start with the whole shop";

    private static string KeysOf(Advertisement one) =>
        string.Join(", ", new[] { ("ad", one.AdId), ("flow", one.FlowId), ("ref", one.Ref) }.Where(key => key.Item2 is not null).Select(key => $"{key.Item1} {key.Item2}"));

    private static string? Key(string text) => text.Trim() is { Length: > 0 } key ? key : null;
}
