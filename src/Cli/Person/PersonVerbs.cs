using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductQA.Api.Privacy;

namespace ProductQA.Cli.Person;

/// <summary><c>person export</c> and <c>person delete</c>: what the shop holds of a shopper who asks for it.</summary>
internal static class PersonVerbs
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var key = new Argument<string>("KEY") { Description = "The conversation's key, such as messenger:1029384756:7001, or the person's id in Messenger." };
        var output = new Option<FileInfo>("--out") { Description = "Where the JSON goes.", Required = true };
        var export = new Command("export", "Write everything that is stored of a person to a file.") { key, output };
        export.SetAction((arguments, cancellationToken) => RunAsync(arguments, arguments.GetValue(key)!, (people, conversation) => ExportAsync(arguments, people, conversation, arguments.GetValue(output)!, cancellationToken), cancellationToken));
        var delete = new Command("delete", "Delete everything that is stored of a person, for good.") { key };
        delete.SetAction((arguments, cancellationToken) => RunAsync(arguments, arguments.GetValue(key)!, (people, conversation) => DeleteAsync(arguments, people, conversation, cancellationToken), cancellationToken));
        return new Command("person", "Hand out or delete what is stored of a person.") { export, delete };
    }

    private static async Task<int> RunAsync(ParseResult arguments, string key, Func<PersonDesk, string, Task<int>> act, CancellationToken cancellationToken)
    {
        await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
        var people = shop.Get<PersonDesk>();
        try
        {
            return await people.FindAsync(key, cancellationToken) switch
            {
                [] => VerbResult.Fail($"Nothing is stored of '{key}'."),
                [var one] => await act(people, one),
                var several => VerbResult.Fail($"'{key}' is known on several pages; give one of these keys:\n{string.Join('\n', several)}"),
            };
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return VerbResult.Fail(refused.Message);
        }
    }

    private static async Task<int> ExportAsync(ParseResult arguments, PersonDesk people, string conversation, FileInfo output, CancellationToken cancellationToken)
    {
        var person = await people.ExportAsync(conversation, cancellationToken);
        await File.WriteAllTextAsync(output.FullName, person.ToJsonString(Format), cancellationToken);
        return VerbResult.Print(arguments, new Exported(conversation, ((JsonArray)person["messages"]!).Count), exported => $"Written to {output.FullName}; messages: {exported.Messages}.");
    }

    private static async Task<int> DeleteAsync(ParseResult arguments, PersonDesk people, string conversation, CancellationToken cancellationToken)
    {
        var deletion = await people.DeleteAsync(conversation, DeletionWays.CommandLine, cancellationToken);
        return VerbResult.Print(arguments, deletion, done => $"Deleted. The code is {done.Code}; {DeletionLinks.PathOf(done.Code)} says what was deleted.");
    }

    private sealed record Exported(string Conversation, int Messages);
}
