using ProductQA.Api.Conversations;

namespace ProductQA.Api.Review.Pages;

/// <summary>Who speaks, in a merchant's words.</summary>
public static class SpeakerWords
{
    public static string Of(Message message) => message.Author == Authors.Staff && Attendants.NameOf(message.EventId) is { } name ? name : Of(message.Author);

    public static string Of(string author) => author switch
    {
        Authors.Shopper => "Shopper",
        Authors.Staff => "A person of the shop",
        Authors.Advertisement => "Advertisement",
        _ => "Bot",
    };
}
