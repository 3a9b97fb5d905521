namespace ProductQA.Api.Advertisements;

/// <summary>An advertisement or a link into the chat: how it is known, and where it leads.</summary>
public sealed record Advertisement
{
    public const int LongestGreeting = 1000;
    public const int LongestCampaign = 200;
    public const int LongestRef = 250;

    private const int LongestId = 40;

    /// <summary>Ours; empty for one that is not kept yet.</summary>
    public string Id { get; init; } = "";

    /// <summary>Meta's id of the advertisement.</summary>
    public string? AdId { get; init; }

    /// <summary>Meta's id of the welcome message flow that the advertisement opens.</summary>
    public string? FlowId { get; init; }

    /// <summary>The word that the advertisement or the m.me link carries.</summary>
    public string? Ref { get; init; }

    /// <summary>The product that it shows; empty: the shop as a whole.</summary>
    public string ProductId { get; init; } = "";

    /// <summary>What the shopper read in the advertisement before the first word; Meta does not send it.</summary>
    public string Greeting { get; init; } = "";

    public string Campaign { get; init; } = "";

    public string ChangedBy { get; init; } = "";

    /// <summary>Milliseconds since 1970 UTC.</summary>
    public long ChangedAt { get; init; }

    /// <summary>How a person speaks of it.</summary>
    public string Name => AdId is not null ? "ad_id " + AdId : FlowId is not null ? "flow_id " + FlowId : "ref " + Ref;

    /// <summary>What is wrong with it, with the cure; nothing where it will do.</summary>
    public string? Problem() =>
        AdId is null && FlowId is null && Ref is null ? "An advertisement needs an ad_id, a flow_id or a ref: without one nobody can tell who came from it."
        : IdProblem("ad_id", AdId) ?? IdProblem("flow_id", FlowId) ?? RefProblem()
        ?? TooLong("greeting", Greeting, LongestGreeting) ?? TooLong("campaign", Campaign, LongestCampaign);

    /// <summary>Whether Meta lets it stand in a link.</summary>
    public static bool IsRef(string text) =>
        text.Length is > 0 and <= LongestRef && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '=' or '-');

    private static string? IdProblem(string name, string? id) =>
        id is null || (id.Length <= LongestId && id.All(char.IsAsciiDigit)) ? null
        : id.Contains("E+", StringComparison.OrdinalIgnoreCase) ? $"The {name} '{id}' was rounded by the spreadsheet: set the column to text, write the whole number again and save."
        : $"The {name} '{Shown(id)}' is no id of Meta's: give its digits, as the ads manager shows them.";

    private string? RefProblem() => Ref is null || IsRef(Ref) ? null : $"The ref '{Shown(Ref)}' will not do: use 1 to {LongestRef} letters, digits, '_', '=' or '-'.";

    private static string? TooLong(string name, string text, int most) =>
        text.Length > most ? $"The {name} has {text.Length} characters: shorten it to {most}." : null;

    private static string Shown(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
