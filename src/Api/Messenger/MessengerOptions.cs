namespace ProductQA.Api.Messenger;

/// <summary>How the service is connected to a Facebook page. Without any of these it runs with web chat alone.</summary>
public sealed class MessengerOptions
{
    /// <summary>The app's secret; signs webhooks (setting <c>Messenger__AppSecret</c>). Default: none.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>The page's access token (setting <c>Messenger__PageAccessToken</c>). Default: none.</summary>
    public string PageAccessToken { get; set; } = "";

    /// <summary>The word agreed with Meta for the webhook's verification (setting <c>Messenger__VerifyToken</c>). Default: none.</summary>
    public string VerifyToken { get; set; } = "";

    /// <summary>Address of the Graph API (setting <c>Messenger__GraphBaseUrl</c>). Default: Meta's.</summary>
    public Uri GraphBaseUrl { get; set; } = new("https://graph.facebook.com");

    /// <summary>Version of the Graph API (setting <c>Messenger__ApiVersion</c>). Default: v26.0.</summary>
    public string ApiVersion { get; set; } = "v26.0";

    /// <summary>The page's id (setting <c>Messenger__PageId</c>). Default: none; events name their page themselves.</summary>
    public string PageId { get; set; } = "";

    /// <summary>The app's id (setting <c>Messenger__AppId</c>). Default: none. With it, other apps that take a thread are told apart from ours; set-up needs it too.</summary>
    public string AppId { get; set; } = "";

    /// <summary>Minutes of silence after the last word of a person of the shop (setting <c>Messenger__StaffSilenceMinutes</c>, 1 to 10080). Default: 60.</summary>
    public int StaffSilenceMinutes { get; set; } = 60;

    public bool IsConfigured => AppSecret.Length > 0;

    /// <summary>What is wrong with the settings, as sentences that name the setting and the cure.</summary>
    public IEnumerable<string> Problems()
    {
        var secrets = new[] { ("AppSecret", AppSecret), ("PageAccessToken", PageAccessToken), ("VerifyToken", VerifyToken) };
        if (secrets.Any(secret => secret.Item2.Length > 0))
        {
            foreach (var (name, _) in secrets.Where(secret => secret.Item2.Length == 0))
            {
                yield return $"Messenger__{name} is missing: set it as well, or remove the other Messenger secrets to run without Messenger.";
            }
        }

        if (!GraphBaseUrl.IsAbsoluteUri || GraphBaseUrl.Scheme is not ("http" or "https"))
        {
            yield return $"Messenger__GraphBaseUrl is '{GraphBaseUrl}': give an address that begins with https://.";
        }

        if (!ApiVersion.StartsWith('v') || !Version.TryParse(ApiVersion.AsSpan(1), out _))
        {
            yield return $"Messenger__ApiVersion is '{ApiVersion}': give a version such as v26.0.";
        }

        if (StaffSilenceMinutes is < 1 or > 10080)
        {
            yield return $"Messenger__StaffSilenceMinutes is {StaffSilenceMinutes}: give minutes from 1 to 10080.";
        }
    }
}
