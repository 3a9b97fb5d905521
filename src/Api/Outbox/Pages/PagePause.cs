namespace ProductQA.Api.Outbox.Pages;

/// <summary>A page for which nothing is sent for now.</summary>
/// <param name="Page">The page's id.</param>
/// <param name="Kind">The kind of alarm that ends with it, or <see cref="Throttled"/>, which is no operator's business.</param>
/// <param name="UntilAt">When one message may try again, in milliseconds since 1970 UTC.</param>
public sealed record PagePause(string Page, string Kind, long UntilAt)
{
    public const string Throttled = "throttled";
}
