namespace ProductQA.Search.Evidence;

/// <summary>Words of grammar: they say how something is asked, not what.</summary>
internal static class FunctionWords
{
    private static readonly HashSet<string> Words = new(
        """
        a an the this that these those it its i im ive me my mine you your yours we us our they them their he she his is are was were be been being am
        do does did dose doing done has have had having can could will would shall should may might must of for with without in into on onto at by to from
        about as than then there here and or but if so not no nor any some all each both either only too very more most less what whats which who whos whom
        whose when where wheres why how hows isnt arent doesnt dont didnt cant couldnt wont wouldnt hasnt havent shouldnt wasnt just please ok okay hi hello
        hey thanks thank out up over again once anyone anybody someone something anything im id ill youre theyre thats theres whens s t re ve ll
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    public static bool Contains(string word) => Words.Contains(word);
}
