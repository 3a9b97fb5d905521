using System.Diagnostics;
using System.Globalization;
using Npgsql;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>A PostgreSQL server of the tests' own, started once. Where none is installed its tests skip, or fail when all tests are demanded.</summary>
public sealed class PostgresServer : StoreEngine, IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"productqa-postgres-{Guid.CreateVersion7():N}");
    private readonly int _port = ServiceProcess.FreeAddress().Port;
    private string? _absence;
    private int _databases;

    private string Server => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Username={User};");

    private static string User => Environment.IsPrivilegedProcess ? "postgres" : Environment.UserName;

    public async ValueTask InitializeAsync()
    {
        try
        {
            if (Programs() is not { } programs)
            {
                _absence = "needs PostgreSQL: no initdb in /usr/lib/postgresql (Debian package postgresql)";
                return;
            }

            await RunAsync(Path.Combine(programs, "initdb"), "-D", _folder, "-A", "trust", "-E", "UTF8", "--no-locale", "-N", "-U", User);
            var options = string.Create(CultureInfo.InvariantCulture, $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off -c max_connections=500");
            await RunAsync(Path.Combine(programs, "pg_ctl"), "-D", _folder, "-w", "-l", Path.Combine(_folder, "log"), "-o", options, "start");
        }
        catch (InvalidOperationException fault)
        {
            _absence = "needs PostgreSQL, which does not start here: " + fault.Message;
        }
    }

    public override async Task<TestStore> OpenAsync()
    {
        Demand();
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await using var source = NpgsqlDataSource.Create(Server + "Database=postgres");
        await using var command = source.CreateCommand("CREATE DATABASE " + name);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var folder = new ThrowAwayFolder();
        return new TestStore(new StorageOptions { Directory = folder.Path, Store = Server + "Maximum Pool Size=8;Database=" + name }, folder);
    }

    public async ValueTask DisposeAsync()
    {
        if (_absence is null)
        {
            NpgsqlConnection.ClearAllPools();
            await RunAsync(Path.Combine(Programs()!, "pg_ctl"), "-D", _folder, "-m", "immediate", "-w", "stop");
        }

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private void Demand()
    {
        if (_absence is { } reason)
        {
            Assert.False(Environment.GetEnvironmentVariable("PRODUCTQA_TEST_ALL") == "1", reason);
            Assert.Skip(reason);
        }
    }

    /// <summary>The newest installed version's programs.</summary>
    private static string? Programs() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
                .Where(programs => File.Exists(Path.Combine(programs, "initdb"))).OrderByDescending(programs => programs, StringComparer.Ordinal).FirstOrDefault()
            : null;

    /// <summary>PostgreSQL refuses to run as root: there its own user runs it.</summary>
    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = Environment.IsPrivilegedProcess ? new ProcessStartInfo("runuser", ["-u", "postgres", "--", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        start.WorkingDirectory = Path.GetTempPath();
        start.UseShellExecute = false;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        await process.WaitForExitAsync(CancellationToken.None);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}.");
        }
    }
}

/// <summary>The tests that share the server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
