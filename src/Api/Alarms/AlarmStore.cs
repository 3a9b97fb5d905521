using ProductQA.Api.Storage;

namespace ProductQA.Api.Alarms;

/// <summary>The alarms that stand.</summary>
public sealed class AlarmStore(Database database)
{
    /// <summary>Raises an alarm; one of the same kind and subject that stands already is counted and takes the newer words.</summary>
    public static void Raise(Write write, string kind, string subject, string message, long now) => write.Execute(
        """
        INSERT INTO alarm (kind, subject, message, raised_at, last_at, times) VALUES (@kind, @subject, @message, @now, @now, 1)
        ON CONFLICT (kind, subject) DO UPDATE SET message = excluded.message, last_at = excluded.last_at, times = alarm.times + 1
        """,
        new { kind, subject, message, now });

    /// <summary>Ends an alarm; false where it did not stand.</summary>
    public static bool Clear(Write write, string kind, string subject) => write.Execute(
        """
        DELETE FROM alarm WHERE kind = @kind AND subject = @subject
        """,
        new { kind, subject }) == 1;

    /// <summary>The alarms that stand, the newest first, at most 100.</summary>
    public List<Alarm> Standing() => database.Query<Alarm>(
        """
        SELECT kind, subject, message, raised_at, last_at, times FROM alarm ORDER BY last_at DESC, kind, subject LIMIT 100
        """);
}
