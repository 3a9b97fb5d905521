using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProductQA.Api.Ask;

namespace ProductQA.Cli.Ask;

/// <summary><c>ask --batch IN --out OUT</c>: a file of questions through the whole path, one after the other.</summary>
internal static class AskBatch
{
    public static async Task<int> RunAsync(ParseResult arguments, FileInfo questions, FileInfo output, CancellationToken cancellationToken)
    {
        if (!questions.Exists)
        {
            return VerbResult.Fail($"There is no file '{questions.FullName}'.");
        }

        await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: true, cancellationToken);
        try
        {
            return VerbResult.Print(arguments, await AskAllAsync(shop.Get<AskDesk>(), questions, output, cancellationToken), Text);
        }
        catch (FormatException refused)
        {
            return VerbResult.Fail(refused.Message);
        }
    }

    private static async Task<BatchResult> AskAllAsync(AskDesk desk, FileInfo questions, FileInfo output, CancellationToken cancellationToken)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var times = new List<double>();
        var run = Guid.CreateVersion7().ToString("N");
        await using var writer = output.CreateText();
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(questions.FullName, cancellationToken))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                var question = Read(line, number);
                var conversation = question.Conversation is null ? null : $"{run}-{question.Conversation}";
                var answer = await desk.AskAsync(question.Text!, question.Product, conversation, cancellationToken);
                await writer.WriteLineAsync(JsonSerializer.Serialize(answer with { Id = question.Id ?? answer.Id }, AskVerb.Format));
                times.Add(answer.Milliseconds);
            }
        }

        times.Sort();
        return new BatchResult(times.Count, Math.Round(clock.Elapsed.TotalSeconds, 2), Percentile(times, 0.5), Percentile(times, 0.99));
    }

    private static Question Read(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<Question>(line) is { Text.Length: > 0 } question
                ? question
                : throw new FormatException($"Line {number} has no text: write {{\"id\":\"1\",\"text\":\"is it waterproof\"}}.");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"Line {number} is not a JSON object with id and text: {fault.Message}", fault);
        }
    }

    internal static double Percentile(List<double> sorted, double share) =>
        sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];

    private static string Text(BatchResult result) => string.Create(
        CultureInfo.InvariantCulture, $"{result.Turns} turns in {result.Seconds} s; median {result.P50Ms} ms, 99 of 100 within {result.P99Ms} ms");

    private sealed record Question(
        [property: JsonPropertyName("id"), JsonConverter(typeof(IdConverter))] string? Id,
        [property: JsonPropertyName("text")] string? Text,
        [property: JsonPropertyName("conversation"), JsonConverter(typeof(IdConverter))] string? Conversation,
        [property: JsonPropertyName("product")] string? Product);

    private sealed record BatchResult(int Turns, double Seconds, double P50Ms, double P99Ms);

    /// <summary>An id may be a text or a number.</summary>
    private sealed class IdConverter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number ? reader.GetDecimal().ToString(CultureInfo.InvariantCulture) : reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
