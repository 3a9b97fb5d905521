namespace ProductQA.Api.Shop.Hours;

/// <summary>When somebody of the shop is there, by the clock of its time zone. Where a clock is put forward, a time that it leaves out counts as the one an hour later.</summary>
public sealed class OfficeHours(IReadOnlyList<OpenSpan> spans, TimeZoneInfo zone)
{
    /// <summary>When the shop opens next; nothing while it is open, or where no hours are stated.</summary>
    public Reopening? Reopens(DateTimeOffset now)
    {
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        var near = Enumerable.Range(-1, 9).SelectMany(day => On(today.AddDays(day))).ToList();
        return near.Count == 0 || near.Exists(span => span.From <= now && now < span.To)
            ? null
            : new Reopening(TimeZoneInfo.ConvertTime(now, zone).DateTime, TimeZoneInfo.ConvertTime(near.Where(span => span.From > now).Min(span => span.From), zone).DateTime);
    }

    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> On(DateTime date) =>
        spans.Where(span => span.Day == date.DayOfWeek).Select(span => (Instant(date + span.From, isStart: true), Instant(date + span.To, isStart: false)));

    /// <summary>Of an hour that comes twice, a beginning is the first and an end the second.</summary>
    private DateTimeOffset Instant(DateTime local, bool isStart) =>
        new DateTimeOffset(local, isStart && zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local)).ToUniversalTime();
}
