using System.Runtime.InteropServices;

namespace ProductQA.Nlu.Terms;

/// <summary>
/// The words of the titles: how many titles have each, and which stand after which with at most two words between. So "harbor mug" is known for
/// "Harbor Stoneware Mug" without keeping every part of every title. A title's first word that is no brand is its proper name ("Samsung Galaxy S9").
/// </summary>
internal sealed class TitleWords
{
    private const int MostWords = 12;
    private const int Reach = 3;
    private const int FewTitles = 3;
    private const double RareShare = 0.02;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<int> _titles = [];
    private readonly List<string> _written = [];
    private readonly HashSet<int> _leads = [];
    private readonly HashSet<long> _pairs = [];
    private readonly int _mostOfName;

    public TitleWords(IEnumerable<string> titles, TermTable terms)
    {
        var count = 0;
        Span<int> words = stackalloc int[MostWords];
        foreach (var title in titles)
        {
            var tokens = TermTokens.Of(title);
            var used = Read(title, tokens, words);
            AddPairs(words[..used]);
            AddLead(tokens, words[..used], terms);
            count++;
        }

        _mostOfName = Math.Max(FewTitles, (int)(count * RareShare));
    }

    /// <summary>Number of the word, or -1 where no title has it.</summary>
    public int IdOf(ReadOnlySpan<char> word) => _ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var id) ? id : -1;

    /// <summary>Whether few titles have the word: three, or one in fifty.</summary>
    public bool IsRare(int id) => _titles[id] <= _mostOfName;

    /// <summary>Whether the word is the proper name of few products.</summary>
    public bool IsLead(int id) => _leads.Contains(id) && IsRare(id);

    /// <summary>The word as a title has it, in lower case.</summary>
    public string Written(int id) => _written[id];

    public bool Follow(int first, int second) => _pairs.Contains(((long)first << 32) | (uint)second);

    private int Read(string title, TermTokens tokens, Span<int> words)
    {
        var used = 0;
        for (var i = 0; i < tokens.Count && used < words.Length; i++)
        {
            if (!CommonWords.Contain(tokens.Run(i, i)))
            {
                var id = Id(tokens.Run(i, i), title.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start));
                CollectionsMarshal.AsSpan(_titles)[id] += words[..used].Contains(id) ? 0 : 1;
                words[used++] = id;
            }
        }

        return used;
    }

    private int Id(ReadOnlySpan<char> word, ReadOnlySpan<char> written)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids.GetAlternateLookup<ReadOnlySpan<char>>(), word, out var exists);
        if (!exists)
        {
            id = _titles.Count;
            _titles.Add(0);
            _written.Add(written is "&" or "+" ? word.ToString() : written.ToString().ToLowerInvariant());
        }

        return id;
    }

    private void AddLead(TermTokens tokens, ReadOnlySpan<int> words, TermTable terms)
    {
        for (var i = 0; i < tokens.Count && words.Length > 0; i++)
        {
            if (!CommonWords.Contain(tokens.Run(i, i)) && !terms.IsBrandWord(tokens.Run(i, i)))
            {
                _leads.Add(IdOf(tokens.Run(i, i)));
                return;
            }
        }
    }

    private void AddPairs(ReadOnlySpan<int> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            for (var j = i + 1; j <= Math.Min(i + Reach, words.Length - 1); j++)
            {
                _pairs.Add(((long)words[i] << 32) | (uint)words[j]);
            }
        }
    }
}
