namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>
/// Keeps a failing language model off: after five failures in a row nobody waits for it for 60 seconds. Then one answer tries it; its success
/// opens the way for all, its failure closes it for another 60 seconds.
/// </summary>
public sealed class Breaker(TimeProvider time)
{
    public const int MostFailures = 5;

    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private int _failures;
    private long _pausedAt;

    /// <summary>Whether the model may be asked now.</summary>
    public bool Allows()
    {
        lock (_lock)
        {
            if (_failures < MostFailures)
            {
                return true;
            }

            if (time.GetElapsedTime(_pausedAt) < Pause)
            {
                return false;
            }

            _pausedAt = time.GetTimestamp();
            return true;
        }
    }

    public void Succeeded()
    {
        lock (_lock)
        {
            _failures = 0;
        }
    }

    public void Failed()
    {
        lock (_lock)
        {
            _failures = Math.Min(_failures + 1, MostFailures);
            _pausedAt = time.GetTimestamp();
        }
    }
}
