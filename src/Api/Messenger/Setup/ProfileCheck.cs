using System.Text.Json.Nodes;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger.Setup;

/// <summary>Whether a shopper who opens the chat finds a beginning.</summary>
internal static class ProfileCheck
{
    private static readonly string[] Needed = [PageProfile.GetStarted, PageProfile.Greeting, PageProfile.Menu];

    public static PageCheck Of(PageFacts facts)
    {
        if (facts.Profile.Body is not { } body)
        {
            return facts.Profile.IsRefusedFor(GraphEffect.PermissionMissing)
                ? PageCheck.Wrong("profile", facts.Profile.Trouble(facts.Page))
                : PageCheck.Untold("profile", facts.Profile.Trouble(facts.Page));
        }

        var profile = ProfileDifference.Read(body);
        var missing = Needed.Where(name => profile[name] is null or JsonArray { Count: 0 }).ToList();
        return missing.Count > 0 ? PageCheck.Wrong("profile", $"Missing: {string.Join(", ", missing)}. Run productqa messenger setup.")
            : !IsOurStart(profile) ? PageCheck.Wrong("profile", $"The button Get Started does not send {Payloads.GetStarted}. Run productqa messenger setup.")
            : profile[PageProfile.IceBreakers] is null or JsonArray { Count: 0 } ? PageCheck.Untold("profile", "There are no questions to begin with. Once your catalog and policies are loaded, productqa messenger setup chooses some that they answer.")
            : PageCheck.Good("profile");
    }

    private static bool IsOurStart(JsonObject profile) => profile[PageProfile.GetStarted] is JsonObject start && start["payload"] is JsonValue payload && payload.ToString() == Payloads.GetStarted;
}
