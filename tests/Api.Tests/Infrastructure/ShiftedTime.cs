namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>A clock that goes as time does, from a moment that the test chose, and can be moved on. Timers take real time.</summary>
internal sealed class ShiftedTime(long start) : TimeProvider
{
    private readonly long _offset = DateTimeOffset.FromUnixTimeMilliseconds(start).Ticks - System.GetUtcNow().UtcTicks;
    private long _moved;

    public long Now => GetUtcNow().ToUnixTimeMilliseconds();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(_offset + Interlocked.Read(ref _moved));

    public void Move(TimeSpan by) => Interlocked.Add(ref _moved, by.Ticks);
}
