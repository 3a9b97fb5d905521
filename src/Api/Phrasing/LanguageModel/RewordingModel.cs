using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>
/// Asks the configured language model for other words, once, within the time limit. No logger is given to the kernel or the client: theirs would
/// write down what shoppers said.
/// </summary>
public sealed class RewordingModel
{
    /// <summary>Enough for the longest text that the guard lets through.</summary>
    private const int MostTokens = 300;

    private const long Seed = 7;

    private readonly IChatCompletionService? _chat;
    private readonly TimeSpan _timeout;

    public RewordingModel(IOptions<LanguageModelOptions> options)
    {
        _timeout = options.Value.Timeout;
        _chat = options.Value.IsConfigured ? Connect(options.Value) : null;
    }

    public bool IsConfigured => _chat is not null;

    /// <summary>The model's text as it came, unchecked. Every kind of failure is an exception.</summary>
    public async Task<string> RewordAsync(AnswerToReword answer, CancellationToken cancellationToken)
    {
        var chat = _chat ?? throw new InvalidOperationException("No language model is configured.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeout);
        var history = new ChatHistory(RewordPrompt.Instructions);
        history.AddUserMessage(RewordPrompt.Data(answer));
        try
        {
            var reply = await chat.GetChatMessageContentAsync(history, Settings(), kernel: null, limit.Token);
            return reply.Content ?? "";
        }
        catch (HttpOperationException refused)
        {
            throw new HttpRequestException("The language model refused.", refused, refused.StatusCode);
        }
    }

    private static IChatCompletionService Connect(LanguageModelOptions options)
    {
        var key = new ApiKeyCredential(options.ApiKey.Length > 0 ? options.ApiKey : "none");
        var client = new OpenAIClient(key, new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            NetworkTimeout = options.Timeout,
            RetryPolicy = new ClientRetryPolicy(0),
        });
        var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion(options.Model, client).Build();
        return kernel.GetRequiredService<IChatCompletionService>();
    }

    private static OpenAIPromptExecutionSettings Settings() => new() { Temperature = 0, Seed = Seed, MaxTokens = MostTokens };
}
