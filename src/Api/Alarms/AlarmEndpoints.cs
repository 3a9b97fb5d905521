using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using ProductQA.Api.Review;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Alarms;

/// <summary>Lets an administrator say that an alarm is mended that nothing else can tell of: Meta takes no warning back.</summary>
public static class AlarmEndpoints
{
    public const string Path = "/review/alarms/mended";

    public static void MapAlarms(this WebApplication app) =>
        app.MapPost(Path, EndAsync).RequireAuthorization(ConsoleSignIn.AdminPolicy).ExcludeFromDescription();

    private static async Task<IResult> EndAsync(
        HttpContext context, IAntiforgery antiforgery, GroupCommit commits, [FromForm] string? kind, [FromForm] string? subject, CancellationToken cancellationToken)
    {
        if (!await antiforgery.IsRequestValidAsync(context) || kind is null || !AlarmKinds.EndByHand.Contains(kind))
        {
            return Results.BadRequest();
        }

        await commits.WriteAsync(write => AlarmStore.Clear(write, kind, subject ?? ""), cancellationToken);
        return Results.LocalRedirect("/review");
    }
}
