using ProductQA.Api.Storage;

namespace ProductQA.Api.Privacy;

/// <summary>The deletions that were done, by their codes.</summary>
public sealed class DeletionStore(Database database)
{
    /// <summary>Notes a deletion; one that is asked for again keeps what was noted first.</summary>
    public static void Add(Write write, Deletion deletion) => write.Execute(
        """
        INSERT INTO deletion (code, through, at, messages, questions, orders) VALUES (@Code, @Through, @At, @Messages, @Questions, @Orders)
        ON CONFLICT (code) DO NOTHING
        """,
        deletion);

    public Deletion? Find(string code) => Erasure.IsCode(code)
        ? database.First<Deletion>("SELECT code, through, at, messages, questions, orders FROM deletion WHERE code = @code", new { code })
        : null;
}
