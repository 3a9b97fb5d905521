using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Shop;

namespace ProductQA.Api.Messenger.Setup;

/// <summary>The page's profile as this shop wants it: Get Started, the greeting, questions to begin with, the menu, and the site of our pages.</summary>
public sealed class PageProfile(Texts texts, IOptions<ShopOptions> shop, IOptions<ServerOptions> server)
{
    public const string GetStarted = "get_started";
    public const string Greeting = "greeting";
    public const string IceBreakers = "ice_breakers";
    public const string Menu = "persistent_menu";
    public const string Domains = "whitelisted_domains";

    private const int LongestGreeting = 160;

    public static IReadOnlyList<string> Names { get; } = [GetStarted, Greeting, IceBreakers, Menu, Domains];

    /// <summary>The profile in Meta's form; without questions it leaves those of the page as they are.</summary>
    public JsonObject With(IReadOnlyList<string> questions)
    {
        var profile = new JsonObject
        {
            [GetStarted] = new JsonObject { ["payload"] = Payloads.GetStarted },
            [Greeting] = Default("text", MessengerLimits.Fit(Welcome(), LongestGreeting)),
            [Menu] = MenuOf((Say("button.person"), Payloads.Human), (Say("button.menu_search"), Payloads.Narrow("what do you sell?")), (Say("button.menu_orders"), Payloads.Narrow("where is my order?")), (Say("button.menu_bot"), Payloads.Bot)),
        };
        if (questions.Count > 0)
        {
            profile[IceBreakers] = Default("call_to_actions", new JsonArray([.. questions.Select(question => new JsonObject { ["question"] = question, ["payload"] = Payloads.Narrow(question) })]));
        }

        if (server.Value.PublicUrl is { Scheme: "https", HostNameType: UriHostNameType.Dns, IsLoopback: false } url)
        {
            profile[Domains] = new JsonArray(url.GetLeftPart(UriPartial.Authority));
        }

        return profile;
    }

    private string Welcome() => texts.Say("profile.greeting", ("shop", shop.Value.Name.Length > 0 ? shop.Value.Name : null));

    private string Say(string key) => texts.Say(key);

    /// <summary>Meta demands an entry for the locale "default".</summary>
    private static JsonArray Default(string name, JsonNode value) => new(new JsonObject { ["locale"] = "default", [name] = value });

    private static JsonArray MenuOf(params ReadOnlySpan<(string Title, string Payload)> entries)
    {
        var presses = new JsonArray();
        foreach (var (title, payload) in entries)
        {
            presses.Add(new JsonObject { ["type"] = "postback", ["title"] = title, ["payload"] = payload });
        }

        return new JsonArray(new JsonObject { ["locale"] = "default", ["composer_input_disabled"] = false, ["call_to_actions"] = presses });
    }
}
