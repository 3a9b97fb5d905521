using System.CommandLine;
using ProductQA.Api.Advertisements;

namespace ProductQA.Cli.Advertisements;

/// <summary><c>ads export FILE</c>: the advertisements in the form that <c>ads import</c> reads.</summary>
internal static class AdsExportVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Where the CSV goes." };
        var verb = new Command("export", "Write the ads to a CSV file.") { file };
        verb.SetAction((arguments, cancellationToken) => RunAsync(arguments, arguments.GetValue(file)!, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
            var ads = shop.Get<AdvertisementStore>().All();
            await using var writer = new StreamWriter(file.FullName);
            AdvertisementFile.Write(writer, ads);
            return VerbResult.Print(arguments, new Exported(ads.Count), exported => $"Ads written: {exported.Ads}.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return VerbResult.Fail(refused.Message);
        }
    }

    private sealed record Exported(int Ads);
}
