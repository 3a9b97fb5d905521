namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>A refusal that a test can provoke; Meta's own codes.</summary>
internal sealed record GraphRefusal(int Code, int Subcode, string Words)
{
    public static GraphRefusal OutsideWindow { get; } = new(10, 2018278, "This message is sent outside of allowed window.");

    public static GraphRefusal Blocked { get; } = new(551, 1545041, "This person isn't available right now.");

    public static GraphRefusal ThreadTaken { get; } = new(100, 2018300, "Message failed to send because another app is controlling this thread now.");

    public static GraphRefusal TokenEnded { get; } = new(190, 460, "Error validating access token.");

    public static GraphRefusal NoPermission { get; } = new(10, 0, "Application does not have permission for this action.");

    public static GraphRefusal TooFast { get; } = new(613, 0, "Calls to this api have exceeded the rate limit.");

    public static GraphRefusal UnknownProduct { get; } = new(100, 2018320, "Product is not in the page's catalog.");

    public static GraphRefusal UnknownTemplate { get; } = new(100, 0, "Template name does not exist in the translation.");
}
