namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

/// <summary>A clock that goes when the test moves it. Timers run as they always do.</summary>
internal sealed class HandClock : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public override DateTimeOffset GetUtcNow() => Start.AddTicks(_ticks);

    public void Go(TimeSpan on) => _ticks += on.Ticks;
}
