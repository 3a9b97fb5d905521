using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>
/// What the model is told: the instructions of Reword.prompt.txt, and the answer as JSON between delimiters. The encoder escapes angle brackets,
/// so that no shopper and no feed can close the delimiter.
/// </summary>
internal static class RewordPrompt
{
    private const int LongestQuestion = 500;

    private const int LongestValue = 1_000;

    private const int MostFacts = 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Instructions { get; } = Read();

    public static string Data(AnswerToReword answer) => "<data>" + JsonSerializer.Serialize(
        new
        {
            Sentence = answer.Template,
            Product = answer.ProductName,
            Evidence = answer.Evidence.Take(MostFacts).Select(fact => new { fact.Field, Value = Cut(fact.Value, LongestValue) }),
            Question = Cut(answer.Question, LongestQuestion),
        },
        Json) + "</data>";

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];

    private static string Read()
    {
        using var stream = typeof(RewordPrompt).Assembly.GetManifestResourceStream(typeof(RewordPrompt), "Reword.prompt.txt")
            ?? throw new InvalidOperationException("Reword.prompt.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
