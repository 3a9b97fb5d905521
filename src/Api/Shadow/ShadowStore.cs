using ProductQA.Api.Conversations;
using ProductQA.Api.Privacy;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Shadow;

/// <summary>Counts every turn of shadow mode, and keeps those on which the models differ.</summary>
public sealed class ShadowStore(Database database, GroupCommit commits)
{
    /// <summary>Counts the turns and keeps the disagreements, in one transaction; a disagreement that was kept before is not counted again.</summary>
    public Task AddAsync(IReadOnlyList<ShadowTurn> turns, CancellationToken cancellationToken) => commits.WriteAsync(
        write =>
        {
            foreach (var turn in turns.Where(turn => turn.IsAgreed || (!PersonErasure.Covers(write, turn.Conversation, turn.At) && Keep(write, turn))))
            {
                Count(write, turn);
            }
        },
        cancellationToken);

    /// <summary>The report on a challenger, or on the one that was tried last; null where none was tried yet.</summary>
    public ShadowReport? Report(string? challenger = null)
    {
        var row = database.First<CountRow>(
            """
            SELECT challenger_model, serving_model, turns, agreed, serving_understood, challenger_understood, first_at, last_at FROM shadow_count
            WHERE challenger_model = @challenger OR @challenger IS NULL ORDER BY last_at DESC LIMIT 1
            """,
            new { challenger });
        return row is null ? null : new ShadowReport(
            row.ChallengerModel,
            row.ServingModel,
            row.Turns,
            (double)row.Agreed / row.Turns,
            (double)row.ServingUnderstood / row.Turns,
            (double)row.ChallengerUnderstood / row.Turns,
            DateTimeOffset.FromUnixTimeMilliseconds(row.FirstAt),
            DateTimeOffset.FromUnixTimeMilliseconds(row.LastAt),
            Disagreements(row.ChallengerModel, row.ServingModel));
    }

    private List<Disagreement> Disagreements(string challenger, string serving) =>
        [.. database.Query<PairRow>(
            """
            SELECT serving_intent, challenger_intent, COUNT(*) AS turns FROM shadow_disagreement
            WHERE challenger_model = @challenger AND serving_model = @serving
            GROUP BY serving_intent, challenger_intent ORDER BY COUNT(*) DESC, serving_intent, challenger_intent LIMIT 50
            """,
            new { challenger, serving })
            .Select(pair => new Disagreement(pair.ServingIntent, pair.ChallengerIntent, pair.Turns, Examples(challenger, serving, pair)))];

    private List<string> Examples(string challenger, string serving, PairRow pair) =>
        [.. database.Query<string>(
            """
            SELECT inbox.body FROM shadow_disagreement
            JOIN inbox ON inbox.conversation = shadow_disagreement.conversation AND inbox.id = shadow_disagreement.event_id
            WHERE challenger_model = @challenger AND serving_model = @serving AND serving_intent = @ServingIntent AND challenger_intent = @ChallengerIntent
            ORDER BY shadow_disagreement.at DESC, inbox.id LIMIT 5
            """,
            new { challenger, serving, pair.ServingIntent, pair.ChallengerIntent }).Select(InboxEvent.InputOf).OfType<TextInput>().Select(input => input.Text)];

    private static bool Keep(Write write, ShadowTurn turn) => write.Execute(
        """
        INSERT INTO shadow_disagreement
            (conversation, event_id, challenger_model, at, serving_model, serving_intent, serving_confidence, challenger_intent, challenger_confidence)
        VALUES (@Conversation, @EventId, @challenger, @At, @serving, @servingIntent, @servingConfidence, @challengerIntent, @challengerConfidence)
        ON CONFLICT (conversation, event_id, challenger_model) DO NOTHING
        """,
        new
        {
            turn.Conversation,
            turn.EventId,
            turn.At,
            serving = turn.Serving.Model,
            servingIntent = turn.Serving.Intent,
            servingConfidence = turn.Serving.Confidence,
            challenger = turn.Challenger.Model,
            challengerIntent = turn.Challenger.Intent,
            challengerConfidence = turn.Challenger.Confidence,
        }) == 1;

    private static void Count(Write write, ShadowTurn turn) => write.Execute(
        """
        INSERT INTO shadow_count (challenger_model, serving_model, turns, agreed, serving_understood, challenger_understood, first_at, last_at)
        VALUES (@challenger, @serving, 1, @agreed, @servingUnderstood, @challengerUnderstood, @At, @At)
        ON CONFLICT (challenger_model, serving_model) DO UPDATE SET
            turns = shadow_count.turns + 1,
            agreed = shadow_count.agreed + excluded.agreed,
            serving_understood = shadow_count.serving_understood + excluded.serving_understood,
            challenger_understood = shadow_count.challenger_understood + excluded.challenger_understood,
            first_at = CASE WHEN excluded.first_at < shadow_count.first_at THEN excluded.first_at ELSE shadow_count.first_at END,
            last_at = CASE WHEN excluded.last_at > shadow_count.last_at THEN excluded.last_at ELSE shadow_count.last_at END
        """,
        new
        {
            challenger = turn.Challenger.Model,
            serving = turn.Serving.Model,
            agreed = turn.IsAgreed ? 1L : 0,
            servingUnderstood = turn.Serving.IsUnderstood ? 1L : 0,
            challengerUnderstood = turn.Challenger.IsUnderstood ? 1L : 0,
            turn.At,
        });

    private sealed record CountRow(
        string ChallengerModel, string ServingModel, long Turns, long Agreed, long ServingUnderstood, long ChallengerUnderstood, long FirstAt, long LastAt);

    /// <summary>With properties, because SQLite states no type for a count over no rows.</summary>
    private sealed record PairRow
    {
        public string ServingIntent { get; init; } = "";

        public string ChallengerIntent { get; init; } = "";

        public long Turns { get; init; }
    }
}
