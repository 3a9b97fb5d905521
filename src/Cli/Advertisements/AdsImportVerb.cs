using System.CommandLine;
using ProductQA.Api.Advertisements;

namespace ProductQA.Cli.Advertisements;

/// <summary><c>ads import FILE</c>: takes the whole file or nothing of it.</summary>
internal static class AdsImportVerb
{
    private const string Author = "command line";

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV with the columns ad_id, flow_id, ref, product, greeting and campaign; one of the first three at least." };
        var replace = new Option<bool>("--replace") { Description = "Remove the ads that the file does not have." };
        var verb = new Command("import", "Load ads from a CSV file.") { file, replace };
        verb.SetAction((arguments, cancellationToken) => RunAsync(arguments, arguments.GetValue(file)!, arguments.GetValue(replace), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, FileInfo file, bool replace, CancellationToken cancellationToken)
    {
        try
        {
            using var reader = new StreamReader(file.FullName);
            await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
            var changes = await shop.Get<AdvertisementDesk>().ImportAsync(reader, replace, Author, cancellationToken);
            var taken = new Taken(changes.Added, changes.Changed, changes.Removed, shop.Get<AdvertisementStore>().Count());
            return VerbResult.Print(arguments, taken, done => $"New: {done.Added}, changed: {done.Changed}, removed: {done.Removed}. Ads now: {done.Ads}.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return VerbResult.Fail(refused.Message);
        }
    }

    private sealed record Taken(int Added, int Changed, int Removed, long Ads);
}
