using ProductQA.Api.Conversations;

namespace ProductQA.Api.Review.Pages;

/// <summary>Where a question was asked, in a merchant's words.</summary>
public static class ChannelWords
{
    public static string Of(string conversation) => conversation.Split(':')[0] switch
    {
        Channels.Messenger => "Messenger",
        Channels.Web => "web chat",
        _ => "command line",
    };
}
