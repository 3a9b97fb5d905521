namespace ProductQA.Api.Pages;

/// <summary>
/// What browsers may do with our pages: run this service's own scripts and no others, send forms only here, show pages in nobody's frame.
/// Pictures may come from anywhere, as a shop's product pictures do. The console's components set styles in place, so its pages, and no
/// others, allow that.
/// </summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'self'; img-src 'self' https: http: data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string ConsolePolicy = Policy + "; style-src 'self' 'unsafe-inline'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.Use((context, next) =>
        {
            context.Response.OnStarting(() => SetAsync(context));
            return next(context);
        });
    }

    private static Task SetAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/review", StringComparison.OrdinalIgnoreCase) ? ConsolePolicy : Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return Task.CompletedTask;
    }
}
