using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.RateLimiting;

namespace ProductQA.Api.Review;

/// <summary>How people of the shop sign in to the console: a cookie for a working day, and few tries a minute.</summary>
public static class ConsoleSignIn
{
    /// <summary>Who may use the console.</summary>
    public const string Policy = "reviewer";

    /// <summary>Who may change the catalog from the console.</summary>
    public const string AdminPolicy = "admin";

    /// <summary>How often an address may try a password.</summary>
    public const string TryPolicy = "sign-in";

    private const int TriesPerMinute = 20;

    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "productqa.console";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromHours(8);
            options.SlidingExpiration = true;
            options.LoginPath = "/review/sign-in";
            options.AccessDeniedPath = "/review/sign-in";
            options.ReturnUrlParameter = "from";
        });
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireRole(Roles.Reviewer, Roles.Admin)).AddPolicy(AdminPolicy, policy => policy.RequireRole(Roles.Admin));
        services.AddCascadingAuthenticationState();
        return services.AddRateLimiter(options => options.AddSignInPolicy());
    }

    public static Task SignInAsync(HttpContext context, Account account) => context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, account.Name), new Claim(ClaimTypes.Role, account.Role)],
        CookieAuthenticationDefaults.AuthenticationScheme)));

    private static void AddSignInPolicy(this RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, cancellationToken) =>
            new ValueTask(rejected.HttpContext.Response.WriteAsync("Too many tries. Wait a minute, then try again.", cancellationToken));
        options.AddPolicy(TryPolicy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                "sign-in:" + context.Connection.RemoteIpAddress,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesPerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("page"));
    }
}
