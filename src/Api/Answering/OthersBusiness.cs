using System.Buffers;

namespace ProductQA.Api.Answering;

/// <summary>Questions that no shop may answer from its catalog: of medicine, of law, and of other shops (data/lexicon/not-ours.tsv).</summary>
public static class OthersBusiness
{
    public const string Medical = "medical";
    public const string Legal = "legal";
    public const string OtherShop = "other_shop";

    private static readonly SearchValues<char> WordMarks = SearchValues.Create("'-");

    private static readonly List<(string Kind, string Cue)> Cues = [.. LexiconFile.Rows("not-ours.tsv").SelectMany(CuesOf)];

    /// <summary>What kind of question it is, and the words that say so; nothing for a question of ours.</summary>
    public static (string Kind, string Cue)? Of(string text)
    {
        var plain = Plain(text);
        foreach (var (kind, cue) in Cues)
        {
            if (plain.Contains(cue, StringComparison.Ordinal))
            {
                return (kind, cue.Trim());
            }
        }

        return null;
    }

    /// <summary>Words between single blanks, so that a cue is found only as whole words.</summary>
    private static string Plain(string text)
    {
        var words = string.Concat(text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || WordMarks.Contains(c) ? c : ' '));
        return $" {string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }

    private static IEnumerable<(string Kind, string Cue)> CuesOf(string[] row) => row switch
    {
        [var kind, var cues] => cues.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(cue => (kind, Plain(cue))),
        _ => throw new InvalidOperationException($"not-ours.tsv: a line has other than two columns: {string.Join('\t', row)}"),
    };
}
