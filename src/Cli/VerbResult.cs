using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductQA.Cli;

/// <summary>How a verb ends: its result as JSON or as text, and the exit code 0 (done), 1 (the work failed) or 2 (wrong arguments).</summary>
internal static class VerbResult
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongArguments = 2;

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Prints a result whose properties become snake_case keys; <paramref name="text"/> is what a person reads without --json.</summary>
    public static int Print<T>(ParseResult arguments, T result, Func<T, string> text)
    {
        Console.Out.WriteLine(arguments.GetValue(VerbOptions.Json) ? JsonSerializer.Serialize(result, Format) : text(result));
        return Done;
    }

    /// <summary>Says on standard error why the work failed and what to do.</summary>
    public static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return Failed;
    }
}
