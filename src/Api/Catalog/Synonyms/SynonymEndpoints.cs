using System.Net.Mime;
using System.Text;
using ProductQA.Api.Review;

namespace ProductQA.Api.Catalog.Synonyms;

/// <summary>Hands the shop's synonyms out as a file.</summary>
public static class SynonymEndpoints
{
    public const string Path = "/review/synonyms.csv";

    public static void MapSynonyms(this WebApplication app) =>
        app.MapGet(Path, Export).RequireAuthorization(ConsoleSignIn.Policy).ExcludeFromDescription();

    private static IResult Export(SynonymStore synonyms)
    {
        using var text = new StringWriter();
        SynonymFile.Write(text, synonyms.All().Select(kept => kept.Rule));
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), MediaTypeNames.Text.Csv, "synonyms.csv");
    }
}
