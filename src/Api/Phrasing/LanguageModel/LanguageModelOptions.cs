namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>The language model that may put answers into other words, at any server that speaks OpenAI's protocol. Without an endpoint the templates answer.</summary>
public sealed class LanguageModelOptions
{
    /// <summary>Address of the server's API, ending in /v1 (setting <c>Phrasing__Llm__Endpoint</c>). Default: none, which means templates.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The model's name at that server (setting <c>Phrasing__Llm__Model</c>). Default: none; needed with an endpoint.</summary>
    public string Model { get; set; } = "";

    /// <summary>The key for that server (setting <c>Phrasing__Llm__ApiKey</c>). Default: none, as servers of one's own need none.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>How long a shopper may wait for other words before the template goes out, in milliseconds, 100 to 20000 (setting <c>Phrasing__Llm__TimeoutMilliseconds</c>). Default: 3000.</summary>
    public int TimeoutMilliseconds { get; set; } = 3000;

    public bool IsConfigured => Endpoint is not null;

    public TimeSpan Timeout => TimeSpan.FromMilliseconds(TimeoutMilliseconds);

    public IEnumerable<string> Problems()
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

        if (TimeoutMilliseconds is < 100 or > 20_000)
        {
            yield return $"Phrasing__Llm__TimeoutMilliseconds is {TimeoutMilliseconds}: give milliseconds from 100 to 20000.";
        }
    }

    private static bool IsApiAddress(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "http" or "https" }
        && address.AbsolutePath.TrimEnd('/').EndsWith("/v1", StringComparison.Ordinal)
        && address.Query.Length == 0 && address.Fragment.Length == 0;
}
