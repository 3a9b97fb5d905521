namespace ProductQA.Api.Tests.Kills;

/// <summary>How large a run with kills is.</summary>
internal sealed record KillPlan(int Kills, int Messages, int Conversations, int Seed)
{
    public static KillPlan Short { get; } = new(Kills: 8, Messages: 300, Conversations: 30, Seed: 20261123);

    public static KillPlan Full { get; } = new(Kills: 50, Messages: 2000, Conversations: 50, Seed: 20261123);

    public static KillPlan Chosen => Environment.GetEnvironmentVariable("PRODUCTQA_TEST_ALL") == "1" ? Full : Short;

    public int MessagesOfEach => Messages / Conversations;

    /// <summary>Messages that may be posted for each kill, so that every kill meets work.</summary>
    public int MessagesPerKill => (Messages + Kills - 1) / Kills;
}
