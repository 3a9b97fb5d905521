using System.CommandLine;
using Microsoft.Extensions.Options;
using ProductQA.Api.Messenger;
using ProductQA.Api.Messenger.Setup;

namespace ProductQA.Cli.Messenger;

/// <summary>The pages that a verb is for: all that the settings connect, or the one named.</summary>
internal static class PageChoice
{
    public static Option<string?> Create() => new("--page") { Description = "Id of the page; without it all pages of the settings." };

    /// <summary>Opens the shop, runs the work on the chosen pages, and says what is wrong with the settings instead where that cannot be.</summary>
    public static async Task<int> RunAsync(
        ParseResult arguments, string? id, bool toAnswer, Func<ShopHost, IReadOnlyList<ConnectedPage>, Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var shop = await ShopHost.OpenAsync(arguments, toAnswer, cancellationToken);
            var all = ConnectedPage.In(shop.Get<IOptions<MessengerOptions>>().Value);
            var chosen = all.Where(page => id is null || page.Id == id).ToList();
            return all.Count == 0 ? VerbResult.Fail("No page is connected: set Messenger__AppSecret, Messenger__VerifyToken, Messenger__PageId and Messenger__PageAccessToken. See docs/messenger.md, Setting up.")
                : chosen.Count == 0 ? VerbResult.Fail($"Page '{id}' is not in the settings; there {(all.Count == 1 ? "is" : "are")} {string.Join(", ", all.Select(page => page.Id.Length > 0 ? page.Id : "one without an id"))}. Add it as Messenger__Pages__N__Id.")
                : await work(shop, chosen);
        }
        catch (OptionsValidationException refused)
        {
            return VerbResult.Fail(string.Join('\n', refused.Failures));
        }
    }
}
