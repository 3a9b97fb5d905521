using System.ClientModel;
using System.ClientModel.Primitives;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using Polly;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>
/// Asks the configured language model for other words within the time limit. No logger is given to the kernel or the client: theirs would write down
/// what shoppers said.
/// </summary>
public sealed class RewordingModel
{
    /// <summary>Enough for the longest text that the guard lets through.</summary>
    private const int MostTokens = 300;

    private const long Seed = 7;

    private readonly IChatCompletionService? _chat;
    private readonly string _instructions = "";
    private readonly string _tone;
    private readonly RewordingMetrics _metrics;
    private readonly ResiliencePipeline<string> _pipeline;

    public RewordingModel(IOptions<LanguageModelOptions> options, DailyBudget budget, RewordingMetrics metrics, TimeProvider time)
    {
        _tone = options.Value.Tone;
        _metrics = metrics;
        _pipeline = AskingPipeline.Of(options.Value.Timeout, budget.TrySpend, time);
        if (options.Value.IsConfigured)
        {
            _chat = Connect(options.Value);
            _instructions = RewordPrompt.Instructions(options.Value.PromptFile);
        }
    }

    public bool IsConfigured => _chat is not null;

    /// <summary>The model's text as it came, unchecked. Every kind of failure is an exception.</summary>
    public ValueTask<string> RewordAsync(AnswerToReword answer, CancellationToken cancellationToken) =>
        _pipeline.ExecuteAsync(token => CallAsync(answer, token), cancellationToken);

    private async ValueTask<string> CallAsync(AnswerToReword answer, CancellationToken cancellationToken)
    {
        var chat = _chat ?? throw new InvalidOperationException("No language model is configured.");
        var history = new ChatHistory(_instructions);
        history.AddUserMessage(RewordPrompt.Data(answer, _tone));
        _metrics.CountCall();
        try
        {
            var reply = await chat.GetChatMessageContentAsync(history, Settings(), kernel: null, cancellationToken);
            Count(reply);
            return reply.Content ?? "";
        }
        catch (HttpOperationException refused)
        {
            throw new HttpRequestException("The language model refused.", refused, refused.StatusCode is { } status && (int)status > 0 ? status : null);
        }
    }

    private void Count(ChatMessageContent reply)
    {
        if (reply.Metadata?.GetValueOrDefault("Usage") is OpenAI.Chat.ChatTokenUsage used)
        {
            _metrics.CountTokens(used.InputTokenCount, used.OutputTokenCount);
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The client lives as long as the process.")]
    private static IChatCompletionService Connect(LanguageModelOptions options)
    {
        var key = new ApiKeyCredential(options.ApiKey.Length > 0 ? options.ApiKey : "none");
        var client = new OpenAIClient(key, new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            Transport = new HttpClientPipelineTransport(new HttpClient(new BoundedAnswers()) { Timeout = Timeout.InfiniteTimeSpan }),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            RetryPolicy = new ClientRetryPolicy(0),
        });
        var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion(options.Model, client).Build();
        return kernel.GetRequiredService<IChatCompletionService>();
    }

    private static OpenAIPromptExecutionSettings Settings() => new() { Temperature = 0, Seed = Seed, MaxTokens = MostTokens };
}
