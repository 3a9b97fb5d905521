using System.Collections.Frozen;

namespace ProductQA.Nlu.Slots;

/// <summary>A colour word with the words that shade it: "navy", "dark blue", "rose gold". Of a fixed phrase such as "black friday" or "green tea" it is a part, and no colour.</summary>
internal static class ColourRule
{
    private static readonly FrozenSet<string> Colours = Words.Set(
        "black white grey gray silver gold golden red blue green yellow orange purple violet pink brown beige cream ivory navy teal turquoise cyan magenta "
        + "maroon burgundy olive khaki tan bronze copper charcoal lilac lavender mint coral peach indigo crimson scarlet mustard taupe champagne transparent multicolour multicolor "
        + "aqua fuchsia graphite anthracite nude off-white");

    private static readonly FrozenSet<string> Shades = Words.Set("dark light navy sky royal baby deep bright pale midnight forest hot off space rose matte matt neon pastel olive lime mint army jet pearl ice electric burnt dusty soft");

    private static readonly FrozenSet<string> Phrases = Words.Set("friday tea bull juice noise sugar condition retriever pepper coffee chocolate cheese wine velvet card panther hat box sauce rice mirror screen label");

    public static bool IsColour(ReadOnlySpan<char> word) => Colours.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static IEnumerable<Slot> Find(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var followed = i + 1 < pieces.Count && !pieces[i].EndsClause;
            var shades = i > 0 && !pieces[i - 1].EndsClause && Shades.Contains(pieces[i - 1].Text);
            if (Colours.Contains(pieces[i].Text) && !(followed && (Phrases.Contains(pieces[i + 1].Text) || (Shades.Contains(pieces[i].Text) && Colours.Contains(pieces[i + 1].Text)))))
            {
                var first = shades ? pieces[i - 1] : pieces[i];
                yield return new Slot(SlotKinds.Colour, first.Start, pieces[i].End - first.Start, shades ? first.Text + " " + pieces[i].Text : pieces[i].Text);
            }
        }
    }
}
