using System.Globalization;
using CsCheck;
using ProductQA.Api.Shop;
using ProductQA.Api.Shop.Hours;

namespace ProductQA.Api.Tests.Shop;

/// <summary>When the shop is there, and when it is back, over weekends, midnight and changes of the clock.</summary>
public sealed class OfficeHoursTests
{
    private const string Week = "Mon-Fri 09:00-18:00, Sat 10:00-14:00";

    [Theory]
    [InlineData("2026-11-25 09:00")]
    [InlineData("2026-11-25 17:59")]
    [InlineData("2026-11-28 13:59")]
    public void Inside_the_hours_there_is_nothing_to_wait_for(string now) => Assert.Null(Reopens(Week, "UTC", now));

    [Theory]
    [InlineData("2026-11-25 08:59", "today Wednesday 9:00")]
    [InlineData("2026-11-25 18:00", "tomorrow Thursday 9:00")]
    [InlineData("2026-11-27 20:00", "tomorrow Saturday 10:00")]
    [InlineData("2026-11-28 14:00", "on Monday 9:00")]
    [InlineData("2026-11-29 23:59", "tomorrow Monday 9:00")]
    public void Outside_them_the_next_opening_is_told(string now, string expected) => Assert.Equal(expected, Say(Reopens(Week, "UTC", now)));

    [Theory]
    [InlineData("Fri 18:00-02:00", "2026-11-28 01:59", null)]
    [InlineData("Fri 18:00-02:00", "2026-11-28 02:00", "on Friday 18:00")]
    [InlineData("Sat-Mon 08:30 - 12:00", "2026-11-29 09:00", null)]
    [InlineData("Monday–Friday 9:00-12:00; Mon-Fri 13:00-24:00", "2026-11-25 12:30", "today Wednesday 13:00")]
    [InlineData("Mon-Sun 00:00-24:00", "2026-11-25 00:00", null)]
    [InlineData("", "2026-11-25 00:00", null)]
    public void Hours_go_over_midnight_and_over_the_end_of_the_week(string hours, string now, string? expected) => Assert.Equal(expected, Say(Reopens(hours, "UTC", now)));

    /// <summary>Berlin puts its clock forward on 29 March 2026 at 2:00 and back on 25 October at 3:00; New York on 8 March and 1 November.</summary>
    [Theory]
    [InlineData("Sun 09:00-18:00", "Europe/Berlin", "2026-03-29 06:59", "today Sunday 9:00")]
    [InlineData("Sun 09:00-18:00", "Europe/Berlin", "2026-03-29 07:00", null)]
    [InlineData("Sun 09:00-18:00", "Europe/Berlin", "2026-10-25 07:59", "today Sunday 9:00")]
    [InlineData("Sun 09:00-18:00", "Europe/Berlin", "2026-10-25 08:00", null)]
    [InlineData("Sun 02:30-05:00", "Europe/Berlin", "2026-03-29 00:59", "today Sunday 3:30")]
    [InlineData("Sun 02:30-05:00", "Europe/Berlin", "2026-03-29 01:30", null)]
    [InlineData("Sun 02:30-05:00", "Europe/Berlin", "2026-10-25 00:30", null)]
    [InlineData("Sun 01:00-02:30", "Europe/Berlin", "2026-10-25 01:29", null)]
    [InlineData("Mon-Fri 09:00-18:00", "America/New_York", "2026-03-06 23:30", "on Monday 9:00")]
    [InlineData("Mon-Fri 09:00-18:00", "America/New_York", "2026-03-09 12:59", "today Monday 9:00")]
    [InlineData("Mon-Fri 09:00-18:00", "America/New_York", "2026-03-09 13:00", null)]
    [InlineData("Mon-Fri 09:00-18:00", "Pacific/Auckland", "2026-11-24 19:59", "today Wednesday 9:00")]
    public void The_shops_own_clock_counts_also_when_it_changes(string hours, string zone, string now, string? expected) => Assert.Equal(expected, Say(Reopens(hours, zone, now)));

    [Theory]
    [InlineData("nine to five")]
    [InlineData("Mon 9-17")]
    [InlineData("Mon 09:00-25:00")]
    [InlineData("Mon 09:00-09:00")]
    [InlineData("Mon 24:00-09:00")]
    [InlineData("Mo 09:00-17:00")]
    [InlineData("Mon, Tue 09:00-17:00")]
    public void What_is_no_hours_is_refused_with_the_value_and_the_cure(string hours)
    {
        var problem = Assert.Single(new ShopOptions { OfficeHours = hours }.Problems());
        Assert.Contains($"Shop__OfficeHours is '{hours}'", problem, StringComparison.Ordinal);
        Assert.Contains("Mon-Fri 09:00-18:00", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_zone_that_nobody_knows_is_refused_with_the_value_and_the_cure() =>
        Assert.Equal("Shop__TimeZone is 'Berlin': give the name of a time zone, such as Europe/Berlin or America/New_York.", Assert.Single(new ShopOptions { TimeZone = "Berlin" }.Problems()));

    [Fact]
    public void Whatever_stands_there_is_read_or_refused() => Gen.String[Gen.Char["MonTueFriSat 0123456789:-–,;\0ß"], 0, 40].Sample(text => HoursText.Read(text, out var wrong) is null == wrong.Length > 0);

    [Fact]
    public void At_every_minute_of_a_year_the_shop_is_open_or_opens_within_a_week()
    {
        var hours = new OfficeHours(HoursText.Read(Week, out _)!, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        Gen.Int[0, 366 * 24 * 60].Sample(minute =>
        {
            var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute);
            return hours.Reopens(now) is not { } back || (back.At > back.Now && back.At - back.Now < TimeSpan.FromDays(7));
        });
    }

    private static Reopening? Reopens(string hours, string zone, string now) =>
        new OfficeHours(HoursText.Read(hours, out _)!, TimeZoneInfo.FindSystemTimeZoneById(zone)).Reopens(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    private static string? Say(Reopening? back) => back is null ? null : $"{(back.IsToday ? "today" : back.IsTomorrow ? "tomorrow" : "on")} {back.Day} {back.Time}";
}
