using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>
/// How patiently a language model is asked: one second try where the fault may pass, both within the time limit; and where at least half of five or more
/// answers failed within five minutes, nobody waits for it for a minute. Then one answer tries it: its success opens the way, its failure closes it again.
/// </summary>
public static class AskingPipeline
{
    public const int FewestAnswers = 5;

    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan BeforeSecondTry = TimeSpan.FromMilliseconds(200);

    /// <param name="timeout">For both tries together.</param>
    /// <param name="mayTryAgain">Whether a second call is allowed; asked only where one would help.</param>
    /// <param name="time">The clock of the pause.</param>
    public static ResiliencePipeline<string> Of(TimeSpan timeout, Func<bool> mayTryAgain, TimeProvider time) =>
        new ResiliencePipelineBuilder<string> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<string>
            {
                FailureRatio = 0.5,
                MinimumThroughput = FewestAnswers,
                SamplingDuration = Window,
                BreakDuration = Pause,
            })
            .AddTimeout(timeout)
            .AddRetry(new RetryStrategyOptions<string>
            {
                MaxRetryAttempts = 1,
                Delay = BeforeSecondTry,
                ShouldHandle = tried => ValueTask.FromResult(tried is { AttemptNumber: 0, Outcome.Exception: { } fault } && MayPass(fault) && mayTryAgain()),
            })
            .Build();

    /// <summary>A broken connection, an overloaded server, too many requests: not a wrong key and not an answer that makes no sense.</summary>
    private static bool MayPass(Exception fault) => fault switch
    {
        HttpRequestException { StatusCode: null or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => true,
        IOException => true,
        _ => false,
    };
}
