namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

/// <summary>A clock that goes when the test moves it.</summary>
internal sealed class HandClock : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public void Go(TimeSpan on) => _ticks += on.Ticks;
}
