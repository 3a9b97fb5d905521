using System.Net.Mime;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using ProductQA.Api.Review;

namespace ProductQA.Api.Privacy;

/// <summary>Hands out a person's data as a file, to administrators.</summary>
public static class PersonEndpoints
{
    private const string Path = "/review/people/export";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string ExportOf(string conversation) => $"{Path}?key={Uri.EscapeDataString(conversation)}";

    public static void MapPeople(this WebApplication app) =>
        app.MapGet(Path, ExportAsync).RequireAuthorization(ConsoleSignIn.AdminPolicy).ExcludeFromDescription();

    private static async Task<IResult> ExportAsync(PersonDesk people, [FromQuery] string? key, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(key) || !(await people.FindAsync(key, cancellationToken)).Contains(key))
        {
            return Results.NotFound();
        }

        var person = await people.ExportAsync(key, cancellationToken);
        return Results.File(JsonSerializer.SerializeToUtf8Bytes(person, Format), MediaTypeNames.Application.Json, "person.json");
    }
}
