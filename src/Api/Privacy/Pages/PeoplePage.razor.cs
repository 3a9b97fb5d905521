using Microsoft.AspNetCore.Components;

namespace ProductQA.Api.Privacy.Pages;

/// <summary>Hands out or deletes what the shop holds of a person; for administrators.</summary>
public sealed partial class PeoplePage(PersonDesk people)
{
    [SupplyParameterFromQuery]
    private string? Key { get; set; }

    private bool IsReady { get; set; }

    private string Words { get; set; } = "";

    private string? Problem { get; set; }

    private string? Done { get; set; }

    /// <summary>The conversation whose deletion waits for the second press.</summary>
    private string? Asked { get; set; }

    private List<string> Found { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        if (Key is { Length: > 0 })
        {
            Words = Key;
            await FindAsync();
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            IsReady = true;
            StateHasChanged();
        }
    }

    private async Task FindAsync()
    {
        (Problem, Done, Asked) = (null, null, null);
        Found = await people.FindAsync(Words.Trim(), CancellationToken.None);
        Problem = Found.Count == 0 ? "Nothing is stored of this person." : null;
    }

    private async Task DeleteAsync(string conversation)
    {
        var deletion = await people.DeleteAsync(conversation, DeletionWays.Console, CancellationToken.None);
        Found.Remove(conversation);
        (Asked, Done) = (null, $"Deleted. Give the person the code {deletion.Code}: {DeletionLinks.PathOf(deletion.Code)} says what was deleted.");
    }
}
