using System.CommandLine;
using ProductQA.Api.Catalog;
using ProductQA.Api.Storage;

namespace ProductQA.Cli.Catalog;

/// <summary><c>catalog policies FILE</c>: takes over what the shop wrote about shipping, returns and itself.</summary>
internal static class CatalogPoliciesVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Markdown with a '## Heading' and a text for each policy." };
        var verb = new Command("policies", "Replace the shop's policies.") { file };
        verb.SetAction((arguments, cancellationToken) => RunAsync(arguments, arguments.GetValue(file)!, cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            var policies = PolicyFile.Read(await File.ReadAllTextAsync(file.FullName, cancellationToken));
            await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
            await shop.Get<GroupCommit>().WriteAsync(write => CatalogWriter.ReplacePolicies(write, policies, CatalogWriter.Feed), cancellationToken);
            return VerbResult.Print(arguments, new PoliciesTaken(policies.Count), taken => $"{taken.Policies} policies taken over.");
        }
        catch (Exception refused) when (refused is FormatException or IOException)
        {
            return VerbResult.Fail(refused.Message);
        }
    }

    private sealed record PoliciesTaken(int Policies);
}
