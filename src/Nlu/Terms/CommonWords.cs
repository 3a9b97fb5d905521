using System.Collections.Frozen;

namespace ProductQA.Nlu.Terms;

/// <summary>Everyday words of a chat, in the form of <see cref="TermTokens"/>: alone they name nothing, whatever a catalog calls its things.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> All = Build(
        "a an and any anything are as at be been being both but by can cannot could did do does doing done each else every for from had has have having he her here him his how i if in into is isnt it its "
        + "itself just let like may me might more most much must my no none nor not nothing now of off on once one only or other our out over own per same she should so some somebody someone something such "
        + "than that the their them then there these they thing this those through to too under until up us very was we were what when where whether which while who whom whose why will with within without would yes yet you your "
        + "im id ill ive youre dont doesnt cant wont didnt arent isnt hasnt havent couldnt wouldnt thats whats wheres hows lets gonna wanna gotta "
        + "about after again all almost already also always another around away back because before better best between come comes coming different down during easy enough even ever fine first get gets getting give given go goes going good got great "
        + "guy happen help hello hey hi hope keep know last later least less little long look looking lot love made make makes many maybe mean mine mind need needs never new next nice normal often oh ok okay old "
        + "ones open order ordered ordering others part people person please pls possible pretty put question questions quick quickly quite ready real really right said say see seem sell selling send sent ship shipping since soon sorry sort "
        + "still stuff sure take takes taking talk tell thank thanks think though thought time times today together tomorrow tonight try trying turn two three type use used useful user using usual usually want wanted wants way week well went "
        + "whole work works working worth wrong yeah year yep yesterday bye cheap cheaper cost costs price prices buy buying bought pay paid stock available deliver delivery return returns refund discount cart checkout payment sale shop store shopping "
        + "customer service support contact money day days other standard yes no none various generic unknown miscellaneous others default product products item items brand name model number original full high low medium normal single multi home on off "
        + "gone left front special yourself yourselves ah aha btw lol omg thx ty u ur r n y k plz cuz coz idk show find search compare difference exactly actually anyway");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contain(ReadOnlySpan<char> word) => Lookup.Contains(word);

    private static FrozenSet<string> Build(string words)
    {
        var tokens = TermTokens.Of(words);
        return Enumerable.Range(0, tokens.Count).Select(i => tokens.Run(i, i).ToString()).ToFrozenSet(StringComparer.Ordinal);
    }
}
