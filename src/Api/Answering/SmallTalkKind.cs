namespace ProductQA.Api.Answering;

/// <summary>What small talk is about.</summary>
public enum SmallTalkKind
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>"Are you a bot?"</summary>
    Bot,

    /// <summary>"Who are you?"</summary>
    Who,

    /// <summary>"What can you do?"</summary>
    Abilities,

    /// <summary>"Tell me a joke."</summary>
    Joke,

    /// <summary>"How are you?"</summary>
    HowAreYou,

    /// <summary>"You're great."</summary>
    Praise,

    /// <summary>"Ok", "I see": nothing but a nod.</summary>
    Nod,

    /// <summary>"How do I order?"</summary>
    Ordering,
}
