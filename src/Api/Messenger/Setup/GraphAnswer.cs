using System.Text.Json;

namespace ProductQA.Api.Messenger.Setup;

/// <summary>What came of a question to the Graph API.</summary>
public abstract record GraphAnswer
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("{}").RootElement;

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

    /// <summary>Reads what Meta said. What is no JSON, or no well-formed one, says nothing.</summary>
    public static GraphAnswer Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return new Given(IsReadable(document.RootElement) ? document.RootElement.Clone() : Nothing);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return new Given(Nothing);
        }
    }

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

    /// <summary>Half a character throws where it is read.</summary>
    private static bool IsReadable(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString() is not null,
        JsonValueKind.Object => element.EnumerateObject().All(property => property.Name is not null && IsReadable(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(IsReadable),
        _ => true,
    };
}
