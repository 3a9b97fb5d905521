using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductQA.Search.Knowledge;

/// <summary>
/// Keeps a profile beside the index, as <c>profile.json</c>. It is derived: a file that is missing, damaged or of another version reads as
/// nothing, and the profile is learned again. A write replaces the file at once, so that a reader sees the old or the new one, whole.
/// </summary>
public static class ProfileFile
{
    /// <summary>Name of the file in the index folder.</summary>
    public const string Name = "profile.json";

    /// <summary>Version of the form; a change of meaning needs a new one.</summary>
    public const int Version = 1;

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The profile of a folder, or nothing where there is none that can be read.</summary>
    public static CatalogProfile? Read(string folder)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(folder, Name));
            return JsonSerializer.Deserialize<Kept>(stream, Format) is { Version: Version, Profile: { } profile } ? profile : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Writes the profile of a folder, which is made where it is missing.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string folder, CatalogProfile profile)
    {
        Directory.CreateDirectory(folder);
        var target = Path.Combine(folder, Name);
        var draft = target + "." + Guid.CreateVersion7().ToString("N");
        using (var stream = File.Create(draft))
        {
            JsonSerializer.Serialize(stream, new Kept(Version, profile), Format);
        }

        File.Move(draft, target, overwrite: true);
    }

    private sealed record Kept(int Version, CatalogProfile? Profile);
}
