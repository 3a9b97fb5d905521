using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>
/// What the model is told: the instructions of Reword.prompt.txt or of the shop's own file, and the answer as JSON between delimiters. The encoder
/// escapes angle brackets, so that no shopper and no feed can close the delimiter; what identifies a person is taken out of the question.
/// </summary>
internal static class RewordPrompt
{
    private const int LongestInstructions = 20_000;

    private const int LongestQuestion = 500;

    private const int LongestRead = 4 * LongestQuestion;

    private const int LongestValue = 1_000;

    private const int MostFacts = 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The instructions of a file, or the built-in ones where no file is named.</summary>
    public static string Instructions(string file) => file.Length > 0 ? File.ReadAllText(file) : BuiltIn();

    /// <summary>Why a file cannot serve, with the cure; nothing where it can.</summary>
    public static string? Problem(string file)
    {
        try
        {
            return new FileInfo(file).Length > LongestInstructions * 4 ? TooLong
                : File.ReadAllText(file) switch
                {
                    { Length: > LongestInstructions } => TooLong,
                    var text when string.IsNullOrWhiteSpace(text) => "the file is empty; write the instructions into it",
                    _ => null,
                };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return "the file cannot be read; give the path of a text file that the service may read";
        }
    }

    public static string Data(AnswerToReword answer, string tone) => "<data>" + JsonSerializer.Serialize(
        new
        {
            Sentence = answer.Template,
            Product = answer.ProductName,
            Evidence = answer.Evidence.Take(MostFacts).Select(fact => new { fact.Field, Value = Cut(fact.Value, LongestValue) }),
            Question = Cut(PersonalData.Mask(Cut(answer.Question, LongestRead)), LongestQuestion),
            Tone = tone.Length > 0 ? tone : "friendly and natural",
        },
        Json) + "</data>";

    private static string TooLong => $"the file has more than {LongestInstructions} characters; shorten it";

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];

    private static string BuiltIn()
    {
        using var stream = typeof(RewordPrompt).Assembly.GetManifestResourceStream(typeof(RewordPrompt), "Reword.prompt.txt")
            ?? throw new InvalidOperationException("Reword.prompt.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
