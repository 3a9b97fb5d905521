using System.Diagnostics.CodeAnalysis;
using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.LanguageModel;

namespace ProductQA.Api.Phrasing;

/// <summary>
/// Where a shop configured a language model, it may put a proved answer into other words; without one, and whenever it fails, is slow or says anything
/// else, the templates stand.
/// </summary>
public sealed partial class Rewording(RewordingModel model, Breaker breaker, ILogger<Rewording> log)
{
    public async Task<TurnResult> ApplyAsync(TurnResult result, Outcome outcome, CancellationToken cancellationToken)
    {
        if (!model.IsConfigured || AnswerToReword.Of(result.Replies, outcome) is not { } answer || !breaker.Allows())
        {
            return result;
        }

        return await RewordAsync(answer, cancellationToken) is { } words && result.Replies is [TextReply template]
            ? result with { Replies = [template with { Words = words }] }
            : result;
    }

    /// <summary>Words that passed the guard, or nothing.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A foreign server can fail in any way; the template is ready, and no shopper must lose it.")]
    private async Task<string?> RewordAsync(AnswerToReword answer, CancellationToken cancellationToken)
    {
        string words;
        try
        {
            words = (await model.RewordAsync(answer, cancellationToken)).Trim();
        }
        catch (Exception fault)
        {
            cancellationToken.ThrowIfCancellationRequested();
            breaker.Failed();
            LogFailed(fault.GetType().Name, (int?)(fault as HttpRequestException)?.StatusCode);
            return null;
        }

        breaker.Succeeded();
        var verdict = FactGuard.Check(answer, words);
        if (verdict == GuardVerdict.Passed)
        {
            return words;
        }

        LogRefused(verdict);
        return null;
    }

    // The fault's message is not logged: servers repeat the key or the prompt in it.
    [LoggerMessage(40, LogLevel.Warning, "The language model failed ({Fault}, HTTP {Status}); the template stands")]
    private partial void LogFailed(string fault, int? status);

    [LoggerMessage(41, LogLevel.Information, "A rewording was refused ({Verdict}); the template stands")]
    private partial void LogRefused(GuardVerdict verdict);
}
