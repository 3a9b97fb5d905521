namespace ProductQA.Api.Shadow;

/// <summary>What shadow mode has seen of a challenger beside the model that served.</summary>
/// <param name="Challenger">The challenger's id.</param>
/// <param name="Serving">The id of the model that served last beside it; turns beside other models do not count here.</param>
/// <param name="Turns">Messages that both understood.</param>
/// <param name="Agreement">Share on which they agree, 0 to 1.</param>
/// <param name="ServingCoverage">Share that the model in service found an intent for, 0 to 1.</param>
/// <param name="ChallengerCoverage">The same of the challenger.</param>
/// <param name="Since">The first of the messages.</param>
/// <param name="Until">The last.</param>
/// <param name="Disagreements">By pair of intents, most frequent first, at most fifty.</param>
public sealed record ShadowReport(
    string Challenger,
    string Serving,
    long Turns,
    double Agreement,
    double ServingCoverage,
    double ChallengerCoverage,
    DateTimeOffset Since,
    DateTimeOffset Until,
    IReadOnlyList<Disagreement> Disagreements);

/// <summary>A pair of intents between which the two models differ.</summary>
/// <param name="ServingIntent">What the model in service took the messages for.</param>
/// <param name="ChallengerIntent">What the challenger takes them for.</param>
/// <param name="Count">How many messages.</param>
/// <param name="Examples">The words of the newest of them, at most five; those whose conversation was deleted are missing.</param>
public sealed record Disagreement(string ServingIntent, string ChallengerIntent, long Count, IReadOnlyList<string> Examples);
