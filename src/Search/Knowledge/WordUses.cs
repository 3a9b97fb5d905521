namespace ProductQA.Search.Knowledge;

/// <summary>Counts how the words of a catalog are used.</summary>
internal static class WordUses
{
    /// <summary>From this share on a word of titles only repeats an attribute's value ("black").</summary>
    public const double Qualifier = 0.7;

    public static Dictionary<string, WordUse> Count(IReadOnlyList<KindTitle> titles)
    {
        var uses = new Dictionary<string, WordUse>();
        foreach (var title in titles)
        {
            CountTitle(uses, title);
        }

        foreach (var run in titles.SelectMany(title => title.Runs))
        {
            CountEnd(uses, run);
        }

        return uses;
    }

    private static void CountTitle(Dictionary<string, WordUse> uses, KindTitle title)
    {
        foreach (var stem in title.Runs.SelectMany(run => run.Words).Select(word => word.Stem).Distinct())
        {
            var use = Use(uses, stem);
            use.Titles++;
            use.Brands[title.Brand] = use.Brands.GetValueOrDefault(title.Brand) + 1;
            use.Valued += title.Values.Contains(stem) ? 1 : 0;
            use.OwnBrand += title.BrandWords.Contains(stem) ? 1 : 0;
        }

        foreach (var word in title.Runs.SelectMany(run => run.Words))
        {
            var use = Use(uses, word.Stem);
            use.Places++;
            use.AfterNumber += word.AfterNumber ? 1 : 0;
        }

        foreach (var run in title.Prose)
        {
            foreach (var word in run.Words)
            {
                Use(uses, word.Stem).ProsePlaces++;
            }

            Use(uses, run.Words[^1].Stem).ProseEnds++;
        }

        if (title.Told.Length > 0)
        {
            Use(uses, title.Told).Told++;
        }
    }

    // "Notebook Silver" ends with the notebook: the colour behind it is known as a value.
    private static void CountEnd(Dictionary<string, WordUse> uses, TitleRun run)
    {
        var last = run.Words.Count - 1;
        while (last > 0 && uses[run.Words[last].Stem].ValuedShare >= Qualifier)
        {
            last--;
        }

        var use = uses[run.Words[last].Stem];
        use.Ends++;
        use.BeforeNumber += run.BeforeNumber && last == run.Words.Count - 1 ? 1 : 0;
    }

    private static WordUse Use(Dictionary<string, WordUse> uses, string stem)
    {
        if (!uses.TryGetValue(stem, out var use))
        {
            uses[stem] = use = new WordUse();
        }

        return use;
    }
}
