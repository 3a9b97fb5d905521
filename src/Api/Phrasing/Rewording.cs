using System.Diagnostics.CodeAnalysis;
using Polly.CircuitBreaker;
using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.LanguageModel;

namespace ProductQA.Api.Phrasing;

/// <summary>
/// Where a shop configured a language model, it may put a proved answer into other words; without one, and whenever it fails, is slow, costs too much or
/// says anything else, the templates stand.
/// </summary>
public sealed partial class Rewording(RewordingModel model, DailyBudget budget, RewordingMetrics metrics, TimeProvider time, ILogger<Rewording> log)
{
    public async Task<TurnResult> ApplyAsync(TurnResult result, Outcome outcome, CancellationToken cancellationToken)
    {
        if (!model.IsConfigured || AnswerToReword.Of(result.Replies, outcome) is not { } answer)
        {
            return result;
        }

        return await RewordAsync(answer, cancellationToken) is { } words && result.Replies is [TextReply template]
            ? result with { Replies = [template with { Words = words }] }
            : result;
    }

    /// <summary>Words that passed the guard, or nothing.</summary>
    private async Task<string?> RewordAsync(AnswerToReword answer, CancellationToken cancellationToken)
    {
        if (!budget.TrySpend())
        {
            metrics.CountEnd("over_budget");
            return null;
        }

        var asked = time.GetTimestamp();
        var words = await CheckedAsync(answer, cancellationToken);
        metrics.RecordWait(time.GetElapsedTime(asked));
        return words;
    }

    [SuppressMessage("Design", "CA1031", Justification = "A foreign server can fail in any way; the template is ready, and no shopper must lose it.")]
    private async Task<string?> CheckedAsync(AnswerToReword answer, CancellationToken cancellationToken)
    {
        try
        {
            return Checked(answer, (await model.RewordAsync(answer, cancellationToken)).Trim());
        }
        catch (BrokenCircuitException)
        {
            budget.Return();
            metrics.CountEnd("paused");
        }
        catch (Exception fault)
        {
            cancellationToken.ThrowIfCancellationRequested();
            metrics.CountEnd("failed");
            LogFailed(fault.GetType().Name, (int?)(fault as HttpRequestException)?.StatusCode);
        }

        return null;
    }

    private string? Checked(AnswerToReword answer, string words)
    {
        var verdict = FactGuard.Check(answer, words);
        if (verdict == GuardVerdict.Passed)
        {
            metrics.CountEnd("sent");
            return words;
        }

        metrics.CountEnd("refused", verdict);
        LogRefused(verdict);
        return null;
    }

    // The fault's message is not logged: servers repeat the key or the prompt in it.
    [LoggerMessage(40, LogLevel.Warning, "The language model failed ({Fault}, HTTP {Status}); the template stands")]
    private partial void LogFailed(string fault, int? status);

    [LoggerMessage(41, LogLevel.Information, "A rewording was refused ({Verdict}); the template stands")]
    private partial void LogRefused(GuardVerdict verdict);
}
