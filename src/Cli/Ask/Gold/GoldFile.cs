using System.Text.Json;

namespace ProductQA.Cli.Ask.Gold;

/// <summary>Reads gold files: one JSON object a line, blank lines skipped.</summary>
internal static class GoldFile
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The conversations of a file; a line without turns is a question that stands alone.</summary>
    /// <exception cref="FormatException">A line is neither; the message names it.</exception>
    public static List<GoldConversation> Read(FileInfo file) =>
        [.. File.ReadLines(file.FullName).Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => Read(line.Item, file.Name, line.Index + 1))];

    private static GoldConversation Read(string line, string name, int number) => line.Contains("\"turns\"", StringComparison.Ordinal)
        ? Parse<GoldConversation>(line, name, number)
        : GoldConversation.Of(Parse<GoldTurn>(line, name, number));

    private static T Parse<T>(string line, string name, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Format)!;
        }
        catch (JsonException fault)
        {
            throw new FormatException($"{name}, line {number}: {fault.Message} See data/README.md for what a line holds.", fault);
        }
    }
}
