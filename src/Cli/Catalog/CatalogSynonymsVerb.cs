using System.CommandLine;
using ProductQA.Api.Catalog.Synonyms;

namespace ProductQA.Cli.Catalog;

/// <summary><c>catalog synonyms FILE</c>: words that mean the same to the shop's customers.</summary>
internal static class CatalogSynonymsVerb
{
    private const string Author = "command line";

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV, a rule a line: 'tv,television' both ways, 'cell phone => smartphone' one way." };
        var replace = new Option<bool>("--replace") { Description = "Remove the synonyms that the file does not have." };
        var export = new Option<bool>("--export") { Description = "Write the shop's synonyms to FILE instead." };
        var verb = new Command("synonyms", "Load the shop's synonyms, or write them to a file.") { file, replace, export };
        verb.SetAction((arguments, cancellationToken) => RunAsync(arguments, arguments.GetValue(file)!, arguments.GetValue(replace), arguments.GetValue(export), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, FileInfo file, bool replace, bool export, CancellationToken cancellationToken)
    {
        try
        {
            await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
            var store = shop.Get<SynonymStore>();
            return export ? Export(arguments, store, file) : await ImportAsync(arguments, store, file, replace, cancellationToken);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return VerbResult.Fail(refused.Message);
        }
    }

    private static int Export(ParseResult arguments, SynonymStore store, FileInfo file)
    {
        var all = store.All();
        using var writer = new StreamWriter(file.FullName);
        SynonymFile.Write(writer, all.Select(kept => kept.Rule));
        return VerbResult.Print(arguments, new Exported(all.Count), exported => $"{exported.Synonyms} synonyms written.");
    }

    private static async Task<int> ImportAsync(ParseResult arguments, SynonymStore store, FileInfo file, bool replace, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file.FullName);
        var (rules, problems) = SynonymFile.Read(reader);
        if (problems.Count > 0)
        {
            return VerbResult.Fail(string.Join('\n', problems.Take(100).Append("Nothing was changed: mend these lines and load the file again.")));
        }

        var added = replace ? await store.ReplaceAsync(rules, Author, cancellationToken) : await store.AddAsync(rules, Author, cancellationToken);
        return VerbResult.Print(arguments, new Taken(store.All().Count, added), taken => $"{taken.Added} synonyms are new; there are {taken.Synonyms} now.");
    }

    private sealed record Taken(int Synonyms, int Added);

    private sealed record Exported(int Synonyms);
}
