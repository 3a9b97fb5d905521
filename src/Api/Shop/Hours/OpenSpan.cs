namespace ProductQA.Api.Shop.Hours;

/// <summary>Hours of a weekday in which somebody of the shop is there.</summary>
/// <param name="Day">The day on which they begin.</param>
/// <param name="From">The time of day when they begin.</param>
/// <param name="To">When they end, counted from the same midnight: more than 24 hours where they go on into the next day.</param>
public sealed record OpenSpan(DayOfWeek Day, TimeSpan From, TimeSpan To);
