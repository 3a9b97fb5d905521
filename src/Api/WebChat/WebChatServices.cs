namespace ProductQA.Api.WebChat;

/// <summary>What the web chat needs.</summary>
public static class WebChatServices
{
    public static IServiceCollection AddWebChat(this IServiceCollection services) => services
        .AddSingleton<ChatVisitor>()
        .AddSingleton<ChatMessageMapper>()
        .AddSingleton<ChatStream>()
        .AddRateLimiter(options => options.AddChatPolicy());
}
