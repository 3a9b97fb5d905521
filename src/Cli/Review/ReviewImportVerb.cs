using System.CommandLine;
using CsvHelper;
using ProductQA.Api.Review;

namespace ProductQA.Cli.Review;

/// <summary><c>review import FILE</c>: answers written elsewhere, as a table <c>id,answer</c>; each reaches its shopper as if written in the console.</summary>
internal static class ReviewImportVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A CSV file with the columns id and answer." };
        var author = new Option<string>("--author") { Description = "Who wrote the answers.", DefaultValueFactory = _ => "import" };
        var verb = new Command("import", "Publish answers from a file.") { file, author };
        verb.SetAction((arguments, cancellationToken) => RunAsync(arguments, arguments.GetValue(file)!, arguments.GetValue(author)!, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, FileInfo file, string author, CancellationToken cancellationToken)
    {
        try
        {
            var rows = Read(file);
            await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
            var desk = shop.Get<ReviewDesk>();
            var published = 0;
            foreach (var row in rows)
            {
                published += await desk.AnswerAsync(row.Id, row.Answer, author, cancellationToken) ? 1 : 0;
            }

            return VerbResult.Print(arguments, new Imported(published, rows.Count - published), done => $"{done.Published} answers published, {done.ClosedBefore} were closed before.");
        }
        catch (Exception refused) when (refused is ArgumentException or IOException or CsvFormatException)
        {
            return VerbResult.Fail(refused is CsvFormatException ? $"'{file.FullName}' is not a CSV file with the columns id and answer." : refused.Message);
        }
    }

    private static List<Row> Read(FileInfo file)
    {
        using var text = file.OpenText();
        using var csv = CsvReader.Create(text, new CsvReaderOptions { Separator = ',', MalformedData = CsvMalformedDataHandling.Throw }, leaveOpen: true);
        var headers = csv.Headers.ToList();
        var (id, answer) = (headers.IndexOf("id"), headers.IndexOf("answer"));
        var rows = new List<Row>();
        while (csv.Read())
        {
            rows.Add(id >= 0 && answer >= 0 && csv.FieldCount == headers.Count
                ? new Row(csv.GetString(id), csv.GetString(answer))
                : throw new CsvFormatException("A row does not fit the header."));
        }

        return rows;
    }

    private sealed record Row(string Id, string Answer);

    private sealed record Imported(int Published, int ClosedBefore);
}
