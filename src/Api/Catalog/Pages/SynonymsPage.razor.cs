using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using ProductQA.Api.Catalog.Synonyms;
using ProductQA.Search.Synonyms;

namespace ProductQA.Api.Catalog.Pages;

/// <summary>The shop's synonyms: add, remove, and who did it when.</summary>
public sealed partial class SynonymsPage(SynonymStore synonyms, TimeProvider time)
{
    private const int ChangesShown = 20;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = default!;

    private TimeProvider Time => time;

    private bool IsReady { get; set; }

    private string Words { get; set; } = "";

    private string? Problem { get; set; }

    private string? Done { get; set; }

    private List<KeptSynonym> Synonyms { get; set; } = [];

    private List<SynonymChange> Changes { get; set; } = [];

    protected override void OnInitialized() => Read();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            IsReady = true;
            StateHasChanged();
        }
    }

    private async Task AddAsync()
    {
        (Problem, Done) = (null, null);
        try
        {
            var rule = SynonymRule.Of(Words.Split(','));
            var added = await synonyms.AddAsync([rule], await NameAsync(), CancellationToken.None);
            (Done, Words) = (added == 1 ? $"“{rule}” is searched that way from now on." : $"“{rule}” was there already.", "");
        }
        catch (Exception refused) when (refused is FormatException or ArgumentException)
        {
            Problem = refused.Message;
        }

        Read();
    }

    private async Task RemoveAsync(KeptSynonym kept)
    {
        (Problem, Done) = (null, null);
        Done = await synonyms.RemoveAsync(kept.Id, await NameAsync(), CancellationToken.None)
            ? $"“{kept.Words}” is removed."
            : $"“{kept.Words}” was removed before.";
        Read();
    }

    private void Read() => (Synonyms, Changes) = (synonyms.All(), synonyms.Changes(ChangesShown));

    private async Task<string> NameAsync() => (await Authentication).User.Identity?.Name ?? "";
}
