using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProductQA.Api.Ask;
using ProductQA.Cli.Ask.Gold;
using ProductQA.Cli.Ask.Made;

namespace ProductQA.Cli.Ask;

/// <summary><c>ask "TEXT"</c>: one turn through the whole path, printed; <c>--batch</c>: many.</summary>
internal static class AskVerb
{
    internal static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var text = new Argument<string?>("TEXT") { Description = "The shopper's words.", Arity = ArgumentArity.ZeroOrOne };
        var product = new Option<string?>("--product") { Description = "The product that the conversation is about." };
        var conversation = new Option<string?>("--conversation") { Description = "Key of the conversation to go on with." };
        var batch = new Option<FileInfo?>("--batch") { Description = "JSON lines {id, text, conversation?}; lines of one conversation are its turns in order." };
        var output = new Option<FileInfo?>("--out") { Description = "Where the answers of --batch go, as JSON lines." };
        var verb = new Command("ask", "Ask as a shopper would.") { text, product, conversation, batch, output, AskEvaluateVerb.Create(), AskQuestionsVerb.Create() };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(batch) is null == result.GetValue(text) is null)
            {
                result.AddError("Give a text, or --batch with --out.");
            }
            else if (result.GetValue(batch) is null != result.GetValue(output) is null)
            {
                result.AddError("--batch and --out go together.");
            }
        });
        verb.SetAction((arguments, cancellationToken) => arguments.GetValue(batch) is { } questions
            ? AskBatch.RunAsync(arguments, questions, arguments.GetValue(output)!, cancellationToken)
            : RunAsync(arguments, arguments.GetValue(text)!, arguments.GetValue(product), arguments.GetValue(conversation), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, string text, string? product, string? conversation, CancellationToken cancellationToken)
    {
        await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: true, cancellationToken);
        try
        {
            var answer = await shop.Get<AskDesk>().AskAsync(text, product, conversation, cancellationToken);
            Console.Out.WriteLine(arguments.GetValue(VerbOptions.Json) ? JsonSerializer.Serialize(answer, Format) : Text(answer));
            return VerbResult.Done;
        }
        catch (ArgumentException refused)
        {
            return VerbResult.Fail(refused.Message);
        }
    }

    private static string Text(AskAnswer answer) => string.Join('\n', answer.Evidence
        .Select(fact => $"  because {fact.Source} “{fact.Field}” of {fact.ProductId} is “{fact.Value}”")
        .Prepend(answer.Reply));
}
