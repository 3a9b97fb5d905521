using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Phrasing.LanguageModel;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

/// <summary>The real rewording, connected to the stand-in, with a clock in the test's hand and its log lines kept.</summary>
public sealed class RewordingBench : IAsyncLifetime
{
    /// <summary>The time limit where a test sets no other.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly KeptLog _log = new();
    private readonly ServiceProvider _meters = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private LanguageModelStandIn? _server;
    private Rewording? _rewording;

    internal LanguageModelStandIn Server => _server ?? throw new InvalidOperationException("Not started.");

    internal HandClock Clock { get; } = new();

    internal IMeterFactory Meters => _meters.GetRequiredService<IMeterFactory>();

    internal IReadOnlyCollection<string> Log => _log.Lines;

    public async ValueTask InitializeAsync()
    {
        _server = await LanguageModelStandIn.StartAsync();
        _rewording = With(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await _meters.DisposeAsync();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    internal Rewording With(TimeSpan timeout) => With(options => options.TimeoutMilliseconds = (int)timeout.TotalMilliseconds);

    internal Rewording With(Action<LanguageModelOptions> change)
    {
        var options = new LanguageModelOptions { Endpoint = Server.Endpoint, Model = "small", ApiKey = "the-key", TimeoutMilliseconds = (int)Patience.TotalMilliseconds, DailyCalls = 1_000_000 };
        change(options);
        var budget = new DailyBudget(Options.Create(options), Clock);
        var metrics = new RewordingMetrics(_meters.GetRequiredService<IMeterFactory>());
        return new Rewording(new RewordingModel(Options.Create(options), budget, metrics, Clock), budget, metrics, Clock, _log);
    }

    internal static TurnResult Template(Outcome outcome) => new(new ConversationState()) { Replies = new Phrases(Texts.English, Clocks.Open).Say(outcome) };

    internal Task<TurnResult> ApplyAsync(Outcome outcome) =>
        _rewording!.ApplyAsync(Template(outcome), outcome, TestContext.Current.CancellationToken);

    internal async Task<string> WordsAsync(Outcome outcome) => Assert.Single((await ApplyAsync(outcome)).Replies).Text;

    private sealed class KeptLog : ILogger<Rewording>
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception) + exception);
    }
}
