namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>The language model that may put answers into other words, at any server that speaks OpenAI's protocol. Without an endpoint the templates answer.</summary>
public sealed class LanguageModelOptions
{
    public const int LongestTone = 200;

    /// <summary>Address of the server's API, ending in /v1 (setting <c>Phrasing__Llm__Endpoint</c>). Default: none, which means templates.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model's name at that server (setting <c>Phrasing__Llm__Model</c>). Default: none; needed with an endpoint.</summary>
    public string Model { get; set; } = "";

    /// <summary>The key for that server (setting <c>Phrasing__Llm__ApiKey</c>). Default: none, as servers of one's own need none.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>How long a shopper may wait for other words before the template goes out, in milliseconds, 100 to 20000 (setting <c>Phrasing__Llm__TimeoutMilliseconds</c>). Default: 3000.</summary>
    public int TimeoutMilliseconds { get; set; } = 3000;

    /// <summary>Most calls to the server in one day (UTC) of one process, a second try counted too, 1 to 1000000 (setting <c>Phrasing__Llm__DailyCalls</c>). Default: 5000.</summary>
    public int DailyCalls { get; set; } = 5_000;

    /// <summary>How the shop wishes to sound, one line of up to 200 characters, such as "warm and brief" (setting <c>Phrasing__Llm__Tone</c>). Default: friendly and natural.</summary>
    public string Tone { get; set; } = "";

    /// <summary>Path of a text file with instructions of the shop's own in place of the built-in ones (setting <c>Phrasing__Llm__PromptFile</c>). Default: none.</summary>
    public string PromptFile { get; set; } = "";

    public bool IsConfigured => Endpoint is not null;

    public TimeSpan Timeout => TimeSpan.FromMilliseconds(TimeoutMilliseconds);

    public IEnumerable<string> Problems() => [.. ServerProblems(), .. LimitProblems(), .. PromptProblems()];

    private IEnumerable<string> ServerProblems()
    {
        if (Endpoint is not null && !IsApiAddress(Endpoint))
        {
            yield return $"Phrasing__Llm__Endpoint is '{Endpoint}': give the address of an OpenAI-compatible server that ends in /v1, such as http://localhost:11434/v1.";
        }

        if (Endpoint is not null && string.IsNullOrWhiteSpace(Model))
        {
            yield return "Phrasing__Llm__Model is missing: name the model at Phrasing__Llm__Endpoint, or remove the endpoint to answer with templates.";
        }

        if (Endpoint is null && (Model.Length > 0 || ApiKey.Length > 0))
        {
            yield return "Phrasing__Llm__Endpoint is missing: give the server's address, or remove Phrasing__Llm__Model and Phrasing__Llm__ApiKey to answer with templates.";
        }
    }

    private IEnumerable<string> LimitProblems()
    {
        if (TimeoutMilliseconds is < 100 or > 20_000)
        {
            yield return $"Phrasing__Llm__TimeoutMilliseconds is {TimeoutMilliseconds}: give milliseconds from 100 to 20000.";
        }

        if (DailyCalls is < 1 or > 1_000_000)
        {
            yield return $"Phrasing__Llm__DailyCalls is {DailyCalls}: give a number of calls from 1 to 1000000, or remove Phrasing__Llm__Endpoint to make none.";
        }
    }

    private IEnumerable<string> PromptProblems()
    {
        if (Tone.Length > LongestTone || Tone.Any(char.IsControl))
        {
            yield return $"Phrasing__Llm__Tone has {Tone.Length} characters: give one line of at most {LongestTone}, such as \"warm and brief\".";
        }

        if (PromptFile.Length > 0 && RewordPrompt.Problem(PromptFile) is { } problem)
        {
            yield return $"Phrasing__Llm__PromptFile is '{PromptFile}': {problem}, or remove the setting to use the built-in instructions.";
        }
    }

    private static bool IsApiAddress(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "http" or "https" }
        && address.AbsolutePath.TrimEnd('/').EndsWith("/v1", StringComparison.Ordinal)
        && address.Query.Length == 0 && address.Fragment.Length == 0;
}
