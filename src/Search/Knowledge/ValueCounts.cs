namespace ProductQA.Search.Knowledge;

/// <summary>
/// Counts how often each value occurs. Up to a bound of different values the counts are exact; beyond it rare values are dropped
/// (lossy counting), so that frequent ones stay, with a count at most <see cref="Error"/> too low, and the number of different values
/// is estimated within a few percent (HyperLogLog).
/// </summary>
internal sealed class ValueCounts(int bound)
{
    private const int RegisterBits = 12;
    private const double Alpha = 0.7213 / (1 + (1.079 / (1 << RegisterBits)));

    private readonly Dictionary<string, int> _counts = [];
    private byte[]? _registers;

    /// <summary>Number of values that are kept.</summary>
    public int Kept => _counts.Count;

    /// <summary>How much a count may be too low; 0 where all are exact.</summary>
    public int Error { get; private set; }

    /// <summary>Number of different values.</summary>
    public int Distinct => _registers is null ? _counts.Count : Math.Max(_counts.Count, Estimate(_registers));

    public void Add(string value)
    {
        _counts[value] = _counts.GetValueOrDefault(value) + 1;
        if (_registers is not null)
        {
            Register(value);
        }

        if (_counts.Count > bound)
        {
            Shrink(bound / 2);
        }
    }

    /// <summary>The most common values, the most common first, equal ones in order of their characters.</summary>
    public List<CountedValue> Most(int number) =>
        [.. _counts.OrderByDescending(value => value.Value).ThenBy(value => value.Key, StringComparer.Ordinal).Take(number).Select(value => new CountedValue(value.Key, value.Value))];

    /// <summary>Drops the rarest values until at most so many are left.</summary>
    public void Shrink(int most)
    {
        if (_registers is null)
        {
            _registers = new byte[1 << RegisterBits];
            foreach (var value in _counts.Keys)
            {
                Register(value);
            }
        }

        while (_counts.Count > most)
        {
            Error++;
            foreach (var rare in _counts.Where(value => value.Value <= Error).Select(value => value.Key).ToList())
            {
                _counts.Remove(rare);
            }
        }
    }

    private void Register(string value)
    {
        var hash = ProductSample.Hash(value);
        var register = hash >> (64 - RegisterBits);
        var rank = (byte)(System.Numerics.BitOperations.LeadingZeroCount((hash << RegisterBits) | (1UL << (RegisterBits - 1))) + 1);
        _registers![register] = Math.Max(_registers[register], rank);
    }

    private static int Estimate(byte[] registers)
    {
        var sum = registers.Sum(rank => Math.Pow(2, -rank));
        return (int)Math.Min(int.MaxValue, Alpha * registers.Length * registers.Length / sum);
    }
}
