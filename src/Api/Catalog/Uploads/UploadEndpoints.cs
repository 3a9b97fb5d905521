using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using ProductQA.Api.Review;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Catalog.Uploads;

/// <summary>
/// Takes a feed from the console: administrators only, straight to a file beside the record, never whole in memory. The page's token stands before
/// the file in the form, so that nothing of a forged form is kept.
/// </summary>
public static class UploadEndpoints
{
    public const string Path = "/review/catalog/upload";
    public const string FileField = "feed";
    public const string ShrinkField = "allow_shrink";

    private const string TokenField = "__RequestVerificationToken";
    private const string TokenHeader = "RequestVerificationToken";
    private const long FormOverhead = 64 * 1024;
    private const int LongestField = 4096;
    private const int LongestName = 200;

    public static void MapUpload(this WebApplication app) =>
        app.MapPost(Path, UploadAsync).RequireAuthorization(ConsoleSignIn.AdminPolicy).ExcludeFromDescription();

    private static async Task<IResult> UploadAsync(HttpContext context, IAntiforgery antiforgery, FeedUploads uploads, StorageOptions storage, IOptions<UploadOptions> options)
    {
        var boundary = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;
        if (string.IsNullOrEmpty(boundary))
        {
            return Results.BadRequest();
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = options.Value.MaximumBytes + FormOverhead;
        }

        var file = System.IO.Path.Combine(storage.Directory, $"upload-{Guid.CreateVersion7():N}");
        try
        {
            var form = new MultipartReader(boundary, context.Request.Body) { BodyLengthLimit = options.Value.MaximumBytes };
            return await ReadAsync(context, form, antiforgery, uploads, file);
        }
        catch (Exception fault) when (fault is InvalidDataException or BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
        {
            File.Delete(file);
            return Back(UploadProblems.TooLarge);
        }
        catch (IOException)
        {
            File.Delete(file);
            return Back(UploadProblems.CutOff);
        }
    }

    private static async Task<IResult> ReadAsync(HttpContext context, MultipartReader form, IAntiforgery antiforgery, FeedUploads uploads, string file)
    {
        var (trusted, shrink) = (false, false);
        while (await form.ReadNextSectionAsync(context.RequestAborted) is { } section)
        {
            var field = section.GetContentDispositionHeader();
            var name = field?.Name.Value?.Trim('"');
            if (name == TokenField)
            {
                context.Request.Headers[TokenHeader] = await TextAsync(section, context.RequestAborted);
                trusted = await antiforgery.IsRequestValidAsync(context);
            }
            else if (!trusted)
            {
                return Results.BadRequest();
            }
            else if (name == ShrinkField)
            {
                shrink = true;
            }
            else if (name == FileField && field!.IsFileDisposition())
            {
                return await TakeAsync(section, NameOf(field!), shrink, uploads, file, context.RequestAborted);
            }
        }

        return trusted ? Back(UploadProblems.NoFile) : Results.BadRequest();
    }

    private static async Task<IResult> TakeAsync(MultipartSection section, string name, bool shrink, FeedUploads uploads, string file, CancellationToken cancellationToken)
    {
        long length;
        await using (var target = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await section.Body.CopyToAsync(target, cancellationToken);
            length = target.Length;
        }

        if (length > 0 && uploads.TryStart(file, name, shrink))
        {
            return Back(null);
        }

        File.Delete(file);
        return Back(length == 0 ? UploadProblems.NoFile : UploadProblems.Busy);
    }

    private static async Task<string> TextAsync(MultipartSection section, CancellationToken cancellationToken)
    {
        var letters = new char[LongestField];
        using var reader = new StreamReader(section.Body);
        return new string(letters, 0, await reader.ReadBlockAsync(letters, cancellationToken));
    }

    /// <summary>A name to show; the file itself is kept under one of ours.</summary>
    private static string NameOf(ContentDispositionHeaderValue field)
    {
        var name = (field.FileNameStar.HasValue ? field.FileNameStar : field.FileName).Value?.Trim('"') ?? "";
        var bare = new string([.. name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => !char.IsControl(letter)).Take(LongestName)]);
        return bare.Length > 0 ? bare : "upload";
    }

    private static IResult Back(string? problem) => Results.LocalRedirect(problem is null ? "/review/catalog" : "/review/catalog?problem=" + problem);
}
