using System.Text;
using System.Text.RegularExpressions;
using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Data.Checking;

/// <summary>Rows that are hardly what a shopper wrote: nothing at all, whole letters, marks without words, or text that was read in the wrong encoding on its way.</summary>
internal static partial class OddTexts
{
    /// <summary>Shop messages have 5 words on average and seldom 40; longer ones are mostly pasted mails.</summary>
    private const int ManyWords = 60;

    public static IEnumerable<DataFinding> Find(TrainingData data) =>
    [
        .. About(data, string.IsNullOrWhiteSpace, FindingKinds.NoText, FindingSeverity.Error, "have no text. Remove them"),
        .. About(data, text => DamagedPair.IsMatch(text), FindingKinds.Encoding, FindingSeverity.Warning, "were saved in one encoding and read in another, as â€™ for ’ shows. Export them again as UTF-8"),
        .. About(data, HasNoWords, FindingKinds.NoWords, FindingSeverity.Info, "hold neither a letter, a digit nor an emoji. Keep them only if shoppers send such messages"),
        .. About(data, text => Tokenizer.Tokenize(text).Count > ManyWords, FindingKinds.LongText, FindingSeverity.Info, $"are longer than {ManyWords} words. Keep the sentence that carries the wish"),
    ];

    private static IEnumerable<DataFinding> About(TrainingData data, Func<string, bool> isOdd, string kind, FindingSeverity severity, string sentence) =>
        DataFinding.Of(
            kind,
            severity,
            [.. Enumerable.Range(0, data.Rows.Count).Where(row => isOdd(data.Rows[row].Text)).Select(row => FoundRow.Of(data, row, ""))],
            count => $"{count} rows {sentence}.");

    private static bool HasNoWords(string text) =>
        !string.IsNullOrWhiteSpace(text)
        && !text.EnumerateRunes().Any(rune => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.OtherSymbol);

    /// <summary>UTF-8's first bytes of accented letters, quotes and emoji as Windows-1252 shows them, before one that can follow; and the sign for a lost character.</summary>
    [GeneratedRegex(@"[ÃÂ][\u0080-\u00BF\u20AC\u2122]|â€|â‚¬|ðŸ|\uFFFD", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DamagedPair { get; }
}
