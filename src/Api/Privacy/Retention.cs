using Microsoft.Extensions.Options;

namespace ProductQA.Api.Privacy;

/// <summary>What is deleted when: docs/privacy.md says the same.</summary>
public sealed class Retention(RetentionStore store, IOptions<PrivacyOptions> options, TimeProvider time)
{
    /// <summary>Deletes everything that is old by now, batch by batch; says how many rows that were.</summary>
    public async Task<long> RunAsync(CancellationToken cancellationToken)
    {
        var rows = 0L;
        foreach (var (delete, before) in Work())
        {
            int batch;
            do
            {
                batch = await delete(before, cancellationToken);
                rows += batch;
            }
            while (batch >= RetentionStore.Batch);
        }

        return rows;
    }

    private IEnumerable<(Func<long, CancellationToken, Task<int>> Delete, long Before)> Work()
    {
        var now = time.GetUtcNow();
        var (messages, events, codes) = (DaysBefore(options.Value.KeepMessagesDays), DaysBefore(options.Value.KeepEventsDays), DaysBefore(options.Value.KeepDeletionsDays));
        return
        [
            (store.DeleteEventsAsync, events), (store.DeleteTrialsAsync, events), (store.DeleteSentAsync, messages), (store.DeleteMessagesAsync, messages),
            (store.DeleteConversationsAsync, messages), (store.DeleteProductsAsync, messages), (store.BlankQuestionsAsync, messages), (store.DeleteOffersAsync, messages), (store.DeleteCodesAsync, codes), (store.DeleteGuardsAsync, now.ToUnixTimeMilliseconds()),
        ];

        long DaysBefore(int days) => now.AddDays(-days).ToUnixTimeMilliseconds();
    }
}
