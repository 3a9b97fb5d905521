namespace ProductQA.Api.Privacy;

/// <summary>How long what people wrote is kept.</summary>
public sealed class PrivacyOptions
{
    /// <summary>Days that messages, questions and conversations are kept, 1 to 3650 (setting <c>Privacy__KeepMessagesDays</c>). Default: 400.</summary>
    public int KeepMessagesDays { get; set; } = 400;

    /// <summary>Days that events as the channel delivered them are kept, 2 to 3650 (setting <c>Privacy__KeepEventsDays</c>); an event that is delivered again later would be answered again. Default: 30.</summary>
    public int KeepEventsDays { get; set; } = 30;

    /// <summary>Days that the status page of a deletion answers, 30 to 3650 (setting <c>Privacy__KeepDeletionsDays</c>). Default: 400.</summary>
    public int KeepDeletionsDays { get; set; } = 400;

    /// <summary>Whether the buyer's name stays on paid orders after a deletion, where a law demands it (setting <c>Privacy__KeepBuyerNames</c>). Default: false.</summary>
    public bool KeepBuyerNames { get; set; }

    public IEnumerable<string> Problems()
    {
        (string Name, int Days, int Fewest)[] settings = [("KeepMessagesDays", KeepMessagesDays, 1), ("KeepEventsDays", KeepEventsDays, 2), ("KeepDeletionsDays", KeepDeletionsDays, 30)];
        foreach (var (name, days, fewest) in settings.Where(setting => setting.Days < setting.Fewest || setting.Days > 3650))
        {
            yield return $"Privacy__{name} is {days}: give days from {fewest} to 3650.";
        }
    }
}
