namespace ProductQA.Api.Messenger.Setup;

/// <summary>A page that the settings connect.</summary>
/// <param name="Id">Its id; empty where the settings have only a token, which then says which page it is.</param>
/// <param name="AccessToken">Its token. Never shown.</param>
/// <param name="Name">What the settings call it; may be empty.</param>
/// <param name="Setting">The setting that holds the token.</param>
public sealed record ConnectedPage(string Id, string AccessToken, string Name, string Setting)
{
    public static IReadOnlyList<ConnectedPage> In(MessengerOptions options)
    {
        var several = options.Pages.Select((page, number) => new ConnectedPage(page.Id, page.AccessToken, page.Name, $"Messenger__Pages__{number}__AccessToken"));
        var isNamed = options.Pages.Exists(page => page.Id == options.PageId);
        return [.. several, .. options.PageAccessToken.Length == 0 || isNamed ? Array.Empty<ConnectedPage>() : [new(options.PageId, options.PageAccessToken, "", "Messenger__PageAccessToken")]];
    }
}
