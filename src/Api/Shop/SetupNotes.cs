using Microsoft.Extensions.Options;
using ProductQA.Api.Catalog;
using ProductQA.Api.Messenger;
using ProductQA.Api.Review;

namespace ProductQA.Api.Shop;

/// <summary>What is not configured yet, with the setting's name and what to do; never a setting's value.</summary>
public sealed class SetupNotes(
    IConfiguration configuration, IOptions<MessengerOptions> messenger, IOptions<ServerOptions> server, Accounts accounts, CatalogStore catalog)
{
    public IEnumerable<SetupNote> Missing()
    {
        if (accounts.None)
        {
            yield return new("Accounts", "Nobody can answer questions yet. Open the link that the service printed when it started, or run productqa user create NAME --role admin.", "");
        }

        if (string.IsNullOrEmpty(configuration["Shop:Name"]))
        {
            yield return new("The shop's name", "Set the name that shoppers read above the chat.", "Shop__Name");
        }

        if (!messenger.Value.IsConfigured)
        {
            yield return new("Messenger", "Set the app's secret, the page's token and a verify token of your own; then name /webhooks/messenger at this address as the webhook of your Meta app.", "Messenger__AppSecret, Messenger__PageAccessToken, Messenger__VerifyToken");
        }

        if (server.Value.PublicUrl is null)
        {
            yield return new("Public address", "Set the address that shoppers reach, so that payment links lead to it.", "Server__PublicUrl");
        }

        if (catalog.IsSample())
        {
            yield return new("Your catalog", "The sample shop is loaded. Run productqa catalog import FILE with your product feed.", "");
        }

        if (string.IsNullOrEmpty(configuration["Phrasing:Llm:Endpoint"]))
        {
            yield return new("Language model", "Optional. Replies come from templates; an OpenAI-compatible endpoint may put them into other words.", "Phrasing__Llm__Endpoint, Phrasing__Llm__Model");
        }
    }
}

/// <summary>Something that is not configured: what, the cure, and the settings' names (empty where none is meant).</summary>
public sealed record SetupNote(string Title, string Cure, string Setting);
