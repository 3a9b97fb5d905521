using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Privacy;

/// <summary>What a person of the shop does for a shopper who asks for their data: hands it out, or deletes it; each in one transaction.</summary>
public sealed class PersonDesk(GroupCommit commits, IOptions<PrivacyOptions> options, TimeProvider time)
{
    /// <summary>The conversations of a person: by the conversation's key, or by the id that Messenger gives the person.</summary>
    public Task<List<string>> FindAsync(string person, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(person) ? Task.FromResult<List<string>>([]) : commits.WriteAsync(write => PersonRecord.Keys(write, person), cancellationToken);

    /// <summary>Deletes all of a conversation.</summary>
    public Task<Deletion> DeleteAsync(string conversation, string through, CancellationToken cancellationToken)
    {
        var erasure = new Erasure(Erasure.NewCode(), through, options.Value.KeepBuyerNames);
        return commits.WriteAsync(write => PersonErasure.Apply(write, conversation, erasure, null, Now()), cancellationToken);
    }

    /// <summary>Deletes whatever Meta's request speaks of, under a code that the same request gets again.</summary>
    public Task DeleteAsync(string person, Erasure erasure, CancellationToken cancellationToken) => commits.WriteAsync(
        write =>
        {
            var conversations = PersonRecord.Keys(write, person);
            conversations.ForEach(conversation => PersonErasure.Apply(write, conversation, erasure, null, Now()));
            DeletionStore.Add(write, new Deletion(erasure.Code, erasure.Through, Now(), 0, 0, 0));
        },
        cancellationToken);

    /// <summary>Everything of a conversation as one JSON object.</summary>
    public Task<JsonObject> ExportAsync(string conversation, CancellationToken cancellationToken) => commits.WriteAsync(
        write => PersonExport.Of(conversation, time.GetUtcNow(), part => write.Query<dynamic>(part.Read, new { conversation })), cancellationToken);

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
