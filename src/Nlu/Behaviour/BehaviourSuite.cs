namespace ProductQA.Nlu.Behaviour;

/// <summary>Tests of one capability, such as spelling or negation, that a model must have whatever its accuracy on a test file.</summary>
/// <param name="Capability">Its name.</param>
/// <param name="Tests">Its tests, at least one.</param>
public sealed record BehaviourSuite(string Capability, IReadOnlyList<BehaviourTest> Tests);

/// <summary>Cases that check one behaviour, in the manner of CheckList (Ribeiro, Wu, Guestrin and Singh, ACL 2020).</summary>
/// <param name="Name">What a model must do, as a sentence.</param>
/// <param name="Type">How the cases are judged.</param>
/// <param name="Cases">The cases, at least one.</param>
/// <param name="Refused">What the judged text's intent must be none of; may be empty.</param>
/// <param name="MustLowerConfidence">Whether confidence must fall from the plain text to the changed one.</param>
public sealed record BehaviourTest(
    string Name,
    BehaviourType Type,
    IReadOnlyList<BehaviourCase> Cases,
    IReadOnlyList<string> Refused,
    bool MustLowerConfidence);

/// <summary>One text, or a text with its changed form.</summary>
/// <param name="Text">The text.</param>
/// <param name="Expected">What the judged text's intent must be one of; empty where that is not asked.</param>
/// <param name="Changed">The changed text, which is the judged one; null where the text itself is judged.</param>
/// <param name="Change">How it was changed: the name of a built-in change or "by hand"; null where it was not.</param>
public sealed record BehaviourCase(string Text, IReadOnlyList<string> Expected, string? Changed = null, string? Change = null);

/// <summary>How the cases of a test are judged.</summary>
public enum BehaviourType
{
    /// <summary>Minimum functionality: each text has the expected intent.</summary>
    Minimum,

    /// <summary>Invariance: the changed text has the intent of the plain one, right or wrong.</summary>
    Invariance,

    /// <summary>Direction: the changed text has, or has not, certain intents, or less confidence.</summary>
    Directional,
}
