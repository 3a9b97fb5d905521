using ProductQA.Nlu.Data;
using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Training;

/// <summary>
/// Repairs the training rows' own typing errors: a word that hardly occurs and lies one edit from one that is common is that word misspelt ("coupn" among
/// hundreds of "coupon"). Left alone it would count as known, and nobody who misspells it so would be understood.
/// </summary>
internal static class RowSpelling
{
    private const int ShortestWord = 5;
    private const int MostOfRare = 2;
    private const int TimesMoreOften = 20;

    /// <summary>The tokens of each row, repaired.</summary>
    public static List<string>[] Tokens(IReadOnlyList<LabelledUtterance> rows)
    {
        var tokens = new List<string>[rows.Count];
        Parallel.For(0, rows.Count, row => tokens[row] = Tokenizer.Tokenize(rows[row].Text));
        var counts = tokens.SelectMany(row => row).CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var common = new TypoRepair(counts.Where(word => word.Value >= TimesMoreOften).ToDictionary(StringComparer.Ordinal));
        var repaired = counts.Where(word => word.Value <= MostOfRare && word.Key.Length >= ShortestWord)
            .Select(word => (Word: word.Key, Common: common.Repair(word.Key), Least: TimesMoreOften * word.Value))
            .Where(pair => pair.Common[0] == pair.Word[0] && EditDistance.Between(pair.Word, pair.Common) == 1 && counts[pair.Common] >= pair.Least)
            .ToDictionary(pair => pair.Word, pair => pair.Common, StringComparer.Ordinal);
        return [.. tokens.Select(row => row.ConvertAll(word => repaired.GetValueOrDefault(word, word)))];
    }
}
