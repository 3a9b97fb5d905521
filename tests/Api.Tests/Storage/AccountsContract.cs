using ProductQA.Api.Review;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Storage;

public abstract class AccountsContract(StoreEngine engine) : StoreContract(engine)
{
    private const string Password = "correct horse battery";

    private readonly MovableTime _time = new(TestPage.Noon);

    private Accounts Accounts => field ??= new Accounts(Database, Store.Commits, _time);

    [Fact]
    public async Task The_right_password_signs_in_and_any_other_does_not()
    {
        Assert.True(Accounts.None);
        await Accounts.SetAsync("ann", Roles.Admin, Password, Cancellation);

        Assert.False(Accounts.None);
        Assert.Equal(Roles.Admin, (await Accounts.SignInAsync("ann", Password, Cancellation))?.Role);
        Assert.Null(await Accounts.SignInAsync("ann", Password + " ", Cancellation));
        Assert.Null(await Accounts.SignInAsync("ann", "", Cancellation));
        Assert.Null(await Accounts.SignInAsync("Ann", Password, Cancellation));
        Assert.Null(await Accounts.SignInAsync("' OR 1=1 --", Password, Cancellation));
    }

    [Fact]
    public async Task The_password_is_not_in_the_database()
    {
        await Accounts.SetAsync("ann", Roles.Admin, Password, Cancellation);

        Assert.DoesNotContain(Password, Database.First<string>("SELECT password_hash FROM account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_for_a_quarter_of_an_hour()
    {
        await Accounts.SetAsync("ann", Roles.Reviewer, Password, Cancellation);
        for (var times = 0; times < 5; times++)
        {
            Assert.Null(await Accounts.SignInAsync("ann", "wrong password", Cancellation));
        }

        Assert.Null(await Accounts.SignInAsync("ann", Password, Cancellation));
        _time.Move(TimeSpan.FromMinutes(14));
        Assert.Null(await Accounts.SignInAsync("ann", Password, Cancellation));
        _time.Move(TimeSpan.FromMinutes(2));
        Assert.NotNull(await Accounts.SignInAsync("ann", Password, Cancellation));
    }

    [Fact]
    public async Task Wrong_passwords_at_the_same_time_count_each()
    {
        await Accounts.SetAsync("ann", Roles.Reviewer, Password, Cancellation);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Accounts.SignInAsync("ann", "wrong password", Cancellation), Cancellation)));

        Assert.Null(await Accounts.SignInAsync("ann", Password, Cancellation));
    }

    [Fact]
    public async Task A_right_password_forgives_the_wrong_ones()
    {
        await Accounts.SetAsync("ann", Roles.Reviewer, Password, Cancellation);
        for (var times = 0; times < 12; times++)
        {
            Assert.Equal(times % 4 == 3, await Accounts.SignInAsync("ann", times % 4 == 3 ? Password : "wrong password", Cancellation) is not null);
        }
    }

    [Fact]
    public async Task A_new_password_takes_the_place_of_the_old_one_and_unlocks()
    {
        await Accounts.SetAsync("ann", Roles.Reviewer, Password, Cancellation);
        await Accounts.SetAsync("ann", Roles.Admin, "another long password", Cancellation);

        Assert.Null(await Accounts.SignInAsync("ann", Password, Cancellation));
        Assert.Equal(Roles.Admin, (await Accounts.SignInAsync("ann", "another long password", Cancellation))?.Role);
    }

    [Theory]
    [InlineData("", Roles.Admin, Password)]
    [InlineData("a b", Roles.Admin, Password)]
    [InlineData("ann", "owner", Password)]
    [InlineData("ann", Roles.Admin, "short")]
    public async Task What_will_not_do_is_refused(string name, string role, string password)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Accounts.SetAsync(name, role, password, Cancellation));

        Assert.True(Accounts.None);
    }
}

public sealed class SqliteAccountsTests() : AccountsContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresAccountsTests(PostgresServer server) : AccountsContract(server);
