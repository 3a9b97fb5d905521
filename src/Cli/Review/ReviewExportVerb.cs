using System.CommandLine;
using System.Globalization;
using CsvHelper;
using ProductQA.Api.Review;

namespace ProductQA.Cli.Review;

/// <summary><c>review export FILE</c>: the questions as a table <c>text,intent,time,source</c> that a data scientist corrects and trains on; the columns after these help to judge.</summary>
internal static class ReviewExportVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Where the CSV file goes." };
        var verb = new Command("export", "Write the reviewed questions as training rows.") { file };
        verb.SetAction((arguments, cancellationToken) => RunAsync(arguments, arguments.GetValue(file)!, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, FileInfo file, CancellationToken cancellationToken)
    {
        await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
        await using var text = file.CreateText();
        await using var csv = CsvWriter.Create(text, new CsvWriterOptions { Separator = ',' }, leaveOpen: true);
        csv.WriteRecord(["text", "intent", "time", "source", "reason", "product_id", "state"]);
        var rows = 0;
        foreach (var item in shop.Get<ReviewStore>().All().Where(item => item.Question.Length > 0))
        {
            csv.WriteRecord([item.Question, item.Intent, AskedAt(item), "review", item.Reason, item.ProductId ?? "", item.State]);
            rows++;
        }

        return VerbResult.Print(arguments, new Exported(rows), exported => $"{exported.Rows} questions written to {file.FullName}.");
    }

    private static string AskedAt(ReviewItem item) =>
        DateTimeOffset.FromUnixTimeMilliseconds(item.AskedAt).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture);

    private sealed record Exported(int Rows);
}
