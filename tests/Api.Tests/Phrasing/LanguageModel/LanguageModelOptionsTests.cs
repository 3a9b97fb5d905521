using ProductQA.Api.Phrasing.LanguageModel;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

public sealed class LanguageModelOptionsTests
{
    [Theory]
    [InlineData(null, "", "", 3000)]
    [InlineData("http://localhost:11434/v1", "small", "", 100)]
    [InlineData("https://models.example/openai/v1/", "small", "key", 20_000)]
    public void Good_settings_are_taken(string? endpoint, string model, string key, int timeout) => Assert.Empty(Problems(endpoint, model, key, timeout));

    [Theory]
    [InlineData("models.example/v1", "small", "", 3000, "Phrasing__Llm__Endpoint is 'models.example/v1'")]
    [InlineData("ftp://models.example/v1", "small", "", 3000, "Phrasing__Llm__Endpoint is")]
    [InlineData("https://models.example", "small", "", 3000, "Phrasing__Llm__Endpoint is")]
    [InlineData("https://models.example/v1/chat/completions", "small", "", 3000, "Phrasing__Llm__Endpoint is")]
    [InlineData("https://models.example/v1", " ", "", 3000, "Phrasing__Llm__Model is missing")]
    [InlineData(null, "small", "", 3000, "Phrasing__Llm__Endpoint is missing")]
    [InlineData(null, "", "key", 3000, "Phrasing__Llm__Endpoint is missing")]
    [InlineData(null, "", "", 99, "Phrasing__Llm__TimeoutMilliseconds is 99")]
    [InlineData(null, "", "", 20_001, "Phrasing__Llm__TimeoutMilliseconds is 20001")]
    public void A_bad_setting_is_named_with_its_cure(string? endpoint, string model, string key, int timeout, string start) =>
        Assert.StartsWith(start, Assert.Single(Problems(endpoint, model, key, timeout)), StringComparison.Ordinal);

    private static IEnumerable<string> Problems(string? endpoint, string model, string key, int timeout) => new LanguageModelOptions
    {
        Endpoint = endpoint is null ? null : new Uri(endpoint, UriKind.RelativeOrAbsolute),
        Model = model,
        ApiKey = key,
        TimeoutMilliseconds = timeout,
    }.Problems();
}
