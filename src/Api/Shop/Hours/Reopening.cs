using System.Globalization;

namespace ProductQA.Api.Shop.Hours;

/// <summary>When the shop is back, by its own clock.</summary>
/// <param name="Now">The moment by the shop's clock.</param>
/// <param name="At">When it opens next, by the same.</param>
public sealed record Reopening(DateTime Now, DateTime At)
{
    public bool IsToday => At.Date == Now.Date;

    public bool IsTomorrow => At.Date == Now.Date.AddDays(1);

    /// <summary>The day's English name.</summary>
    public string Day => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(At.DayOfWeek);

    public string Time => At.ToString("H:mm", CultureInfo.InvariantCulture);
}
