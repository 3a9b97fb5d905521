using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Terms;

/// <summary>
/// Finds the name that a misspelt word means: the same first letter, one edit away, and only one such name, for words of five letters and more.
/// Names and words are compared by the hashes of what is left when any one letter is deleted, so nothing is scanned.
/// </summary>
internal sealed class NearWords
{
    private const int Shortest = 5;
    private const int Longest = 24;

    private readonly string[] _words;
    private readonly ulong[] _hashes;
    private readonly int[] _owners;

    public NearWords(IEnumerable<string> words)
    {
        _words = [.. words.Where(CanBeMisspelt).Distinct(StringComparer.Ordinal)];
        var hashes = new List<ulong>();
        var owners = new List<int>();
        for (var i = 0; i < _words.Length; i++)
        {
            for (var deleted = -1; deleted < _words[i].Length; deleted++)
            {
                hashes.Add(Hash(_words[i], deleted));
                owners.Add(i);
            }
        }

        (_hashes, _owners) = ([.. hashes], [.. owners]);
        Array.Sort(_hashes, _owners);
    }

    /// <summary>The only name one edit away, or nothing.</summary>
    public string? Nearest(ReadOnlySpan<char> word)
    {
        if (!CanBeMisspelt(word))
        {
            return null;
        }

        int? found = null;
        for (var deleted = -1; deleted < word.Length; deleted++)
        {
            var hash = Hash(word, deleted);
            for (var at = FirstAt(hash); at < _hashes.Length && _hashes[at] == hash; at++)
            {
                var owner = _owners[at];
                if (owner != found && _words[owner][0] == word[0] && EditDistance.Between(word.ToString(), _words[owner]) <= 1)
                {
                    if (found is not null)
                    {
                        return null;
                    }

                    found = owner;
                }
            }
        }

        return found is { } index ? _words[index] : null;
    }

    private int FirstAt(ulong hash)
    {
        var (low, high) = (0, _hashes.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _hashes[middle] < hash ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool CanBeMisspelt(string word) => CanBeMisspelt(word.AsSpan());

    private static bool CanBeMisspelt(ReadOnlySpan<char> word) => word.Length is >= Shortest and <= Longest && word.IndexOfAnyExceptInRange('a', 'z') < 0;

    /// <summary>FNV-1a of the word without the letter at an index (-1: of the whole word).</summary>
    private static ulong Hash(ReadOnlySpan<char> word, int deleted)
    {
        var hash = 14695981039346656037UL;
        for (var i = 0; i < word.Length; i++)
        {
            hash = i == deleted ? hash : (hash ^ word[i]) * 1099511628211UL;
        }

        return hash;
    }
}
