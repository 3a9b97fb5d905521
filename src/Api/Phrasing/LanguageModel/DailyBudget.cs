using Microsoft.Extensions.Options;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>
/// How often the language model may be called in a day (UTC), so that a busy day or an attack costs a known sum at most. Kept in memory: each process
/// counts for itself and begins anew when it starts.
/// </summary>
public sealed class DailyBudget(IOptions<LanguageModelOptions> options, TimeProvider time)
{
    private readonly Lock _lock = new();
    private DateTime _day;
    private int _spent;

    /// <summary>Takes one call out of the budget; false where nothing is left today.</summary>
    public bool TrySpend()
    {
        lock (_lock)
        {
            var today = time.GetUtcNow().UtcDateTime.Date;
            if (today != _day)
            {
                (_day, _spent) = (today, 0);
            }

            if (_spent >= options.Value.DailyCalls)
            {
                return false;
            }

            _spent++;
            return true;
        }
    }

    /// <summary>Gives a call back that was not made.</summary>
    public void Return()
    {
        lock (_lock)
        {
            _spent = Math.Max(0, _spent - 1);
        }
    }
}
