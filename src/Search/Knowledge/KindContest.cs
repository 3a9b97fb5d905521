namespace ProductQA.Search.Knowledge;

/// <summary>Lets the kind words compete for every title once.</summary>
internal static class KindContest
{
    /// <summary>How often each word wins where it stands as the last kind word of a run; every maker weighs by the root of its titles, so that none decides alone.</summary>
    public static (Dictionary<string, double> Rates, Dictionary<string, Wins> Chosen) Hold(IReadOnlyList<KindTitle> titles, KindLexicon words)
    {
        var stood = new Dictionary<string, Dictionary<string, int>>();
        var won = new Dictionary<string, Dictionary<string, int>>();
        foreach (var title in titles)
        {
            var choice = KindChoice.Of(title.Runs, words)?.Head;
            foreach (var head in title.Runs.Where(run => !run.AfterFor).Select(run => KindChoice.Last(run, words)?.Head).OfType<string>().Distinct())
            {
                Count(stood, head, title.Brand);
            }

            if (choice is not null)
            {
                Count(won, choice, title.Brand);
            }
        }

        return (words.Heads.Keys.ToDictionary(head => head, head => Rate(stood.GetValueOrDefault(head), won.GetValueOrDefault(head))),
            won.ToDictionary(pair => pair.Key, pair => new Wins(pair.Value.Values.Sum(), pair.Value.Count)));
    }

    private static double Rate(Dictionary<string, int>? stood, Dictionary<string, int>? won)
    {
        if (stood is null)
        {
            return 0;
        }

        var (sum, weights) = (0.0, 0.0);
        foreach (var (brand, count) in stood)
        {
            var weight = Math.Sqrt(count);
            sum += weight * Math.Min(1, (double)(won?.GetValueOrDefault(brand) ?? 0) / count);
            weights += weight;
        }

        return sum / weights;
    }

    private static void Count(Dictionary<string, Dictionary<string, int>> counts, string head, string brand)
    {
        if (!counts.TryGetValue(head, out var brands))
        {
            counts[head] = brands = [];
        }

        brands[brand] = brands.GetValueOrDefault(brand) + 1;
    }

    /// <summary>What a word won: titles, of so many makers.</summary>
    internal sealed record Wins(int Titles, int Brands);
}
