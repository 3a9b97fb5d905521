using System.Text.Json;

namespace ProductQA.Api.Messenger.Setup;

/// <summary>What came of a question to the Graph API.</summary>
public abstract record GraphAnswer
{
    private GraphAnswer()
    {
    }

    /// <summary>Meta answered; what it said, or an empty object where that was no JSON.</summary>
    public sealed record Given(JsonElement Json) : GraphAnswer;

    /// <summary>Meta refused.</summary>
    public sealed record Refused(GraphError Error) : GraphAnswer;

    /// <summary>Nobody answered.</summary>
    public sealed record Unreachable(string Host) : GraphAnswer;

    /// <summary>What was not asked, because an answer before it makes it useless.</summary>
    public sealed record NotAsked : GraphAnswer;

    public JsonElement? Body => (this as Given)?.Json;

    public bool IsRefusedFor(GraphEffect effect) => this is Refused { Error: var error } && error.Effect == effect;

    /// <summary>What went wrong and the cure; empty where nothing did.</summary>
    public string Trouble(ConnectedPage page) => this switch
    {
        Given => "",
        Unreachable down => $"The Graph API at {down.Host} could not be reached: check this machine's network and Messenger__GraphBaseUrl, then try again.",
        Refused refused => Refusal(refused.Error, page),
        _ => "Not checked: mend what stands above, then check again.",
    };

    private static string Refusal(GraphError error, ConnectedPage page) => error.Effect switch
    {
        GraphEffect.TokenRefused => $"Meta refuses the access token in {page.Setting}: it ended or was taken back. Make a new page access token, set it there, and restart the service.",
        GraphEffect.PermissionMissing => $"The token in {page.Setting} lacks a permission: give the app pages_messaging and pages_manage_metadata, make a new page access token, set it there, and restart the service.",
        GraphEffect.Throttled => "Meta takes no more calls for now; it allows 10 calls to a page's profile in 10 minutes. Wait ten minutes and try again.",
        GraphEffect.PageBlocked or GraphEffect.PageRestricted => "Meta restricts the page because of its policies: open its Page Quality at facebook.com, see why, and ask for a review there.",
        GraphEffect.RetryFewTimes => $"Meta has trouble of its own ({error}): try again in a few minutes.",
        _ => $"Meta refused with {error}: look the code up in docs/messenger.md, and check {page.Setting} and Messenger__ApiVersion.",
    };
}
