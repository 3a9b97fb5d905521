using ProductQA.Api.Phrasing.LanguageModel;
using ProductQA.Api.Tests.Infrastructure;

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

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public void A_budget_out_of_range_is_named_with_its_cure(int calls) =>
        Assert.StartsWith($"Phrasing__Llm__DailyCalls is {calls}: give", Assert.Single(new LanguageModelOptions { DailyCalls = calls }.Problems()), StringComparison.Ordinal);

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789x")]
    public void A_tone_is_one_short_line(string tone) =>
        Assert.StartsWith("Phrasing__Llm__Tone has", Assert.Single(new LanguageModelOptions { Tone = tone }.Problems()), StringComparison.Ordinal);

    [Fact]
    public void A_prompt_file_that_cannot_serve_is_named_with_its_cure()
    {
        using var folder = new ThrowAwayFolder();
        File.WriteAllText(folder.File("empty.txt"), " \n");
        File.WriteAllText(folder.File("long.txt"), new string('x', 20_001));
        File.WriteAllText(folder.File("good.txt"), "Say it like a pirate.");

        Assert.Contains("cannot be read", Problem(folder.File("none.txt")), StringComparison.Ordinal);
        Assert.Contains("cannot be read", Problem(folder.Path), StringComparison.Ordinal);
        Assert.Contains("is empty", Problem(folder.File("empty.txt")), StringComparison.Ordinal);
        Assert.Contains("more than 20000 characters", Problem(folder.File("long.txt")), StringComparison.Ordinal);
        Assert.Empty(new LanguageModelOptions { PromptFile = folder.File("good.txt") }.Problems());
    }

    private static string Problem(string file)
    {
        var problem = Assert.Single(new LanguageModelOptions { PromptFile = file }.Problems());
        Assert.StartsWith($"Phrasing__Llm__PromptFile is '{file}': the file ", problem, StringComparison.Ordinal);
        return problem;
    }
}
