using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace ProductQA.Api.Review;

/// <summary>What the console needs beside its pages: signing out, and the address of the first account.</summary>
public static class ReviewEndpoints
{
    public static void MapConsole(this WebApplication app)
    {
        app.MapPost("/review/sign-out", SignOutAsync).ExcludeFromDescription();
        app.Lifetime.ApplicationStarted.Register(() => ShowSetupLink(app));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        await context.SignOutAsync();
        return Results.LocalRedirect("/review/sign-in");
    }

    /// <summary>Goes to the console and not to the log: logs are kept and sent on, and the link makes an administrator.</summary>
    private static void ShowSetupLink(WebApplication app)
    {
        var setup = app.Services.GetRequiredService<SetupLink>();
        if (setup.IsOpen)
        {
            var address = app.Urls.FirstOrDefault() ?? "http://localhost:5000";
            Console.WriteLine($"No account yet: open {address.TrimEnd('/')}{setup.Path} to make the first one.");
        }
    }
}
