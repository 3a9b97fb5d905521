using Microsoft.Extensions.Options;

namespace ProductQA.Api.Shop.Hours;

/// <summary>Whether somebody of the shop is there now, and else when; and where the shop's day begins.</summary>
public sealed class OfficeClock(IOptions<ShopOptions> options, TimeProvider time)
{
    private readonly OfficeHours _hours = new(HoursText.Read(options.Value.OfficeHours, out _) ?? [], options.Value.Zone);

    /// <summary>When the shop is back; nothing while it is open, or where no hours are stated.</summary>
    public Reopening? Reopens => _hours.Reopens(time.GetUtcNow());

    /// <summary>When the shop's day began, in milliseconds since 1970 UTC.</summary>
    public long Midnight
    {
        get
        {
            var zone = options.Value.Zone;
            var date = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).Date;
            return new DateTimeOffset(date, zone.GetUtcOffset(date)).ToUnixTimeMilliseconds();
        }
    }
}
