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

    /// <summary>The page's id (setting <c>Messenger__PageId</c>). Default: none; events name their page themselves, and the token is for all of them.</summary>
    public string PageId { get; set; } = "";

    /// <summary>Further pages, or all of them, each with its token (settings <c>Messenger__Pages__0__Id</c> and so on).</summary>
    public List<PageOptions> Pages { get; } = [];

    /// <summary>The app's id (setting <c>Messenger__AppId</c>). Default: none. With it, other apps that take a thread are told apart from ours; set-up needs it too.</summary>
    public string AppId { get; set; } = "";

    /// <summary>Minutes of silence after the last word of a person of the shop (setting <c>Messenger__StaffSilenceMinutes</c>, 1 to 10080). Default: 60.</summary>
    public int StaffSilenceMinutes { get; set; } = 60;

    /// <summary>Hours after a shopper's last act in which the shop may write (setting <c>Messenger__WindowHours</c>, 1 to 24). Default: 24, as Meta states it.</summary>
    public int WindowHours { get; set; } = 24;

    /// <summary>
    /// The same after the first message that follows a click on an advertisement (setting <c>Messenger__AdWindowHours</c>, 1 to 168). Default: 24. Meta's policy
    /// speaks of up to 7 days, other pages of Meta's do not; where Meta refuses, the message waits.
    /// </summary>
    public int AdWindowHours { get; set; } = 24;

    /// <summary>
    /// Whether words that a person of the shop wrote may go out up to 7 days after the shopper's last act (setting <c>Messenger__HumanAgent</c>). Default: false.
    /// Needs Meta's reviewed permission Human Agent. The bot's words never go out so.
    /// </summary>
    public bool HumanAgent { get; set; }

    /// <summary>Templates for what must be told after the window (settings <c>Messenger__UtilityTemplates__OrderPaid__Name</c> and so on).</summary>
    public UtilityTemplates UtilityTemplates { get; } = new();

    public bool IsConfigured => AppSecret.Length > 0;

    /// <summary>The access token of a page, or nothing.</summary>
    public string? TokenOf(string page) =>
        Pages.Find(one => one.Id == page)?.AccessToken ?? (PageAccessToken.Length > 0 && (PageId == page || PageId.Length == 0) ? PageAccessToken : null);

    /// <summary>What is wrong with the settings, as sentences that name the setting and the cure.</summary>
    public IEnumerable<string> Problems()
    {
        var token = PageAccessToken.Length > 0 ? PageAccessToken : Pages.FirstOrDefault()?.AccessToken ?? "";
        var secrets = new[] { ("AppSecret", AppSecret), ("PageAccessToken", token), ("VerifyToken", VerifyToken) };
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

        foreach (var (name, value, least, most) in ((string, int, int, int)[])
            [("StaffSilenceMinutes", StaffSilenceMinutes, 1, 10080), ("WindowHours", WindowHours, 1, 24), ("AdWindowHours", AdWindowHours, 1, 168)])
        {
            if (value < least || value > most)
            {
                yield return $"Messenger__{name} is {value}: give {(name.EndsWith("Hours", StringComparison.Ordinal) ? "hours" : "minutes")} from {least} to {most}.";
            }
        }

        foreach (var problem in PageProblems().Concat(UtilityTemplates.OrderPaid.Problems("Messenger__UtilityTemplates__OrderPaid")))
        {
            yield return problem;
        }
    }

    private IEnumerable<string> PageProblems() =>
        Pages.SelectMany((page, number) => page.Problems($"Messenger__Pages__{number}")).Concat(
            Pages.GroupBy(page => page.Id).Where(same => same.Count() > 1).Select(same => $"Messenger__Pages has the id '{same.Key}' more than once: give each page once."));
}
