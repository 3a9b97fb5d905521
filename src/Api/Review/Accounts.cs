using Microsoft.AspNetCore.Identity;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Review;

/// <summary>Accounts of the console. Passwords are hashed by the framework; five wrong ones in a row lock an account for 15 minutes.</summary>
public sealed class Accounts(Database database, GroupCommit commits, TimeProvider time)
{
    public const int ShortestPassword = 10;

    private const int MostFailures = 5;
    private const long LockMilliseconds = 15 * 60 * 1000;

    private static readonly PasswordHasher<string> Hasher = new();
    private static readonly string NobodysHash = Hasher.HashPassword("nobody", "a password that nobody has");

    public bool None => database.First<long>("SELECT COUNT(*) FROM account") == 0;

    /// <summary>Makes an account, or gives an existing one a new password and role.</summary>
    /// <exception cref="ArgumentException">Name, role or password will not do; the message says why.</exception>
    public Task SetAsync(string name, string role, string password, CancellationToken cancellationToken)
    {
        Demand(name.Length is > 0 and <= 60 && name.All(character => char.IsLetterOrDigit(character) || character is '.' or '-' or '_' or '@'), $"The name '{name}' will not do: use 1 to 60 letters, digits, dots, dashes or @.");
        Demand(Roles.IsKnown(role), $"There is no role '{role}': use {Roles.Admin} or {Roles.Reviewer}.");
        Demand(password.Length is >= ShortestPassword and <= 200, $"Use a password of {ShortestPassword} to 200 characters.");
        return commits.WriteAsync(
            write => write.Execute(
                """
                INSERT INTO account (name, role, password_hash, created_at) VALUES (@name, @role, @hash, @now)
                ON CONFLICT (name) DO UPDATE SET role = excluded.role, password_hash = excluded.password_hash, failures = 0, locked_until = 0
                """,
                new { name, role, hash = Hasher.HashPassword(name, password), now = Now() }),
            cancellationToken);
    }

    /// <summary>The account, if the password is right and it is not locked. An unknown name takes as long as a wrong password.</summary>
    public async Task<Account?> SignInAsync(string name, string password, CancellationToken cancellationToken)
    {
        var account = database.First<Account>(
            """
            SELECT name, role, password_hash, failures, locked_until FROM account WHERE name = @name
            """,
            new { name });
        var right = Hasher.VerifyHashedPassword(name, account?.PasswordHash ?? NobodysHash, password) != PasswordVerificationResult.Failed;
        if (account is null || account.LockedUntil > Now())
        {
            return null;
        }

        await CountAsync(account, right, cancellationToken);
        return right ? account : null;
    }

    /// <summary>Counts in the database itself, so that guesses at the same time count each.</summary>
    private Task CountAsync(Account account, bool right, CancellationToken cancellationToken) => commits.WriteAsync(
        write => right ? Forgive(write, account.Name) : CountFailure(write, account.Name),
        cancellationToken);

    private static int Forgive(Write write, string name) => write.Execute(
        """
        UPDATE account SET failures = 0, locked_until = 0 WHERE name = @name
        """,
        new { name });

    private int CountFailure(Write write, string name) => write.Execute(
        """
        UPDATE account SET locked_until = CASE WHEN failures + 1 >= @MostFailures THEN @lockedUntil ELSE 0 END,
            failures = CASE WHEN failures + 1 >= @MostFailures THEN 0 ELSE failures + 1 END
        WHERE name = @name AND locked_until <= @now
        """,
        new { name, MostFailures, lockedUntil = Now() + LockMilliseconds, now = Now() });

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }
}
