using System.Text.RegularExpressions;

namespace ProductQA.Api.Answering;

/// <summary>Reads what small talk is about from whole words. Pure. It is asked only where the message is small talk already, and never makes it so.</summary>
public static partial class SmallTalkWords
{
    private const int Longest = 300;

    // "Are you a robot" and no more, but not "is this a robot vacuum": what may follow is no thing.
    private const string End = @"($| (or|and|then|too|by|if|please|pls|lol|haha|man|mate|here|there|now|today|for (me|us)|as|with me|talking|exactly|thanks)\b)";

    public static SmallTalkKind KindOf(string text)
    {
        var words = Plain(text);
        return words.Length > Longest ? SmallTalkKind.Other
            : Bot().IsMatch(words) ? SmallTalkKind.Bot
            : Who().IsMatch(words) ? SmallTalkKind.Who
            : Abilities().IsMatch(words) ? SmallTalkKind.Abilities
            : Joke().IsMatch(words) ? SmallTalkKind.Joke
            : HowAreYou().IsMatch(words) ? SmallTalkKind.HowAreYou
            : Praise().IsMatch(words) && !Doubt().IsMatch(words) && !text.Contains('?', StringComparison.Ordinal) ? SmallTalkKind.Praise
            : Nod().IsMatch(words) ? SmallTalkKind.Nod
            : SmallTalkKind.Other;
    }

    /// <summary>Small letters with single blanks, apostrophes left out: "what's up?" is "whats up".</summary>
    private static string Plain(string text)
    {
        var letters = text.ToLowerInvariant().Where(c => c is not ('\'' or '’')).Select(c => char.IsLetterOrDigit(c) ? c : ' ');
        return string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"\b((are (you|u)|r u|is this|is that|(talk|speak|chatt?)ing (to|with)) (really |just |actually )?(an? )?(real |live )?|(you|u|ur|youre) an? )(bot|chatbot|robot|machine|computer|program|human|person|ai|automated)" + End, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Bot();

    [GeneratedRegex(@"\bwho (are|r) (you|u)\b|\bwhat (are|r) (you|u)$|\bwho (am i|is this|are we) ?((talk|speak|chatt?)ing (to|with))?$|\b(whats|what is) your name\b|^your name$|\bhow (do you|does this bot|does the bot) work$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Who();

    [GeneratedRegex(@"\b(what (can|could) (you|u) (do|help|answer)|what (can|may|could) i ask( you)?|how can (you|u) help( me| us)?|what (do you do|are you good for))" + End, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Abilities();

    [GeneratedRegex(@"(\b(tell|know|another|more|got|have|hear|give|say)\b( \w+){0,3} jokes?( about .+)?|^jokes?|\bmake me laugh|\b(say|tell me) something funny|\bknock knock)" + End, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Joke();

    [GeneratedRegex(@"\bhow (are|r) (you|u)\b|\bhow (you|u) doing\b|\bhow do you do\b|\bhow have you been\b|\bhow(s| is| was| has) (it going|life|your (day|morning|evening|weekend)|things)\b|\bhow are things\b|\b(whats|what is) up\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex HowAreYou();

    [GeneratedRegex(@"\b(you are|youre|ur|u r) (so |very |really |the |a |an |most |super |pretty |remarkably |just )*(great|awesome|amazing|brilliant|wonderful|fantastic|lovely|cute|clever|smart|helpful|kind|nice|cool|quick|good|best|sweet|star|legend|charming|funny|genius|excellent|perfect)\b(?! (at|for)\b)|\bi (really )?(like|love) (you|u)\b|\byou rock$|\b(good|great|nice|clever|lovely|excellent|amazing) (bot|robot|job|work)" + End + @"|\b(well done|bravo)\b|\bclever (little )?thing\b|\b(very|so|really|super) helpful\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Praise();

    /// <summary>What turns praise around.</summary>
    [GeneratedRegex(@"\b(not|never|no|isnt|arent|wasnt|dont|hardly|but|if|wish|would|nobody)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Doubt();

    [GeneratedRegex("^((oh|ah|wow|ok|okay|yeah|well|haha) )*(ok|okay|k|cool|nice|alright|all right|i see|got it|understood|good to know|makes sense|fair enough|great|perfect|sounds good|interesting)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Nod();
}
