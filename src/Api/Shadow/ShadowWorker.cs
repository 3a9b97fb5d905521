using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Shadow;

/// <summary>
/// Tries the challenger on turns that were answered, behind the answer and never before it: what it cannot keep up with is dropped and counted.
/// Results are gathered for a second and saved in one transaction, so that they take next to nothing of the disk that the turns wait for.
/// </summary>
public sealed partial class ShadowWorker : BackgroundService
{
    public const int MostWaiting = 1000;

    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(1);

    private readonly Channel<Func<ShadowTurn>> _waiting;
    private readonly ShadowStore _store;
    private readonly ModelMetrics _metrics;
    private readonly ILogger<ShadowWorker> _log;

    public ShadowWorker(ShadowTrial trial, ShadowStore store, MessageSignal signal, ModelMetrics metrics, ILogger<ShadowWorker> log)
    {
        (_store, _metrics, _log) = (store, metrics, log);
        var limits = new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropWrite };
        _waiting = Channel.CreateBounded<Func<ShadowTurn>>(limits, _ => metrics.CountShadow("dropped"));
        signal.Answered += happened =>
        {
            if (trial.Of(happened) is { } comparison)
            {
                _waiting.Writer.TryWrite(comparison);
            }
        };
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            await Task.Delay(Gathering, stoppingToken);
            await CompareAsync(stoppingToken);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The edge of shadow mode: whatever a challenger or the database does, the service goes on.")]
    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        var turns = new List<ShadowTurn>();
        try
        {
            while (_waiting.Reader.TryRead(out var comparison))
            {
                turns.Add(comparison());
            }

            await _store.AddAsync(turns, cancellationToken);
            turns.ForEach(turn => _metrics.CountShadow(turn.IsAgreed ? "agreed" : "disagreed"));
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            turns.ForEach(_ => _metrics.CountShadow("failed"));
            LogFailed(fault);
        }
    }

    [LoggerMessage(52, LogLevel.Error, "Turns of shadow mode could not be compared or saved", EventName = "ShadowTurnFailed")]
    private partial void LogFailed(Exception fault);
}
