using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ProductQA.Api.Ask;

namespace ProductQA.Api.Tests.Answering;

/// <summary>
/// The project's own dev questions over the sample shop, through the whole path. The floors are a little below what was measured; the bot may miss
/// a question, but may hardly ever be wrong.
/// </summary>
public sealed class DevQuestionsTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const int FewestRight = 162;
    private const int MostWrong = 8;

    [Fact]
    public async Task Most_dev_questions_are_answered_rightly_and_hardly_any_wrongly()
    {
        var (right, wrong) = (0, new List<string>());
        foreach (var question in Questions())
        {
            var answer = await shared.App.Get<AskDesk>().AskAsync(question.GetProperty("text").GetString()!, null, null, TestContext.Current.CancellationToken);
            right += IsRight(question, answer) ? 1 : 0;
            if (!IsRight(question, answer) && answer.Act == "answer")
            {
                wrong.Add($"{question.GetProperty("text")} -> {answer.Reply}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{right} right, {wrong.Count} wrong\n{string.Join('\n', wrong)}"));
        Assert.True(right >= FewestRight, $"only {right} right");
        Assert.True(wrong.Count <= MostWrong, string.Join('\n', wrong));
    }

    [Fact]
    public async Task What_is_said_as_a_fact_stands_in_its_evidence()
    {
        foreach (var question in Questions())
        {
            var answer = await shared.App.Get<AskDesk>().AskAsync(question.GetProperty("text").GetString()!, null, null, TestContext.Current.CancellationToken);
            Assert.True(answer.Act != "answer" || answer.Evidence.Count > 0, $"{question.GetProperty("text")} -> {answer.Reply} without evidence");
        }
    }

    private static IEnumerable<JsonElement> Questions() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "eval", "questions-dev.jsonl")).Select(line => JsonDocument.Parse(line).RootElement);

    private static bool IsRight(JsonElement question, AskAnswer answer)
    {
        var product = question.GetProperty("product_id").GetString();
        return answer.Act == question.GetProperty("expect").GetString()
            && (answer.Act is not ("answer" or "offer_checkout")
                || (Texts(question, "contains").All(text => Holds(answer.Reply, text))
                    && !Texts(question, "excludes").Any(text => Holds(answer.Reply, text))
                    && (product is null || answer.Products.Count == 0 || answer.Products.Contains(product))));
    }

    private static IEnumerable<string> Texts(JsonElement question, string name) =>
        question.TryGetProperty(name, out var texts) ? texts.EnumerateArray().Select(text => text.GetString()!) : [];

    /// <summary>Whether the reply holds one of the texts (parted by a bar) as whole words.</summary>
    private static bool Holds(string reply, string text) => text.Split('|').Any(one =>
        Regex.IsMatch(reply, @"(?<!\w)" + Regex.Escape(one) + @"(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
}
