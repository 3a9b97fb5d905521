namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>The page, the app and the secrets that every test uses.</summary>
internal static class TestPage
{
    public const string Id = "1029384756";
    public const string AppId = "555000111";
    public const string AppSecret = "0123456789abcdef0123456789abcdef";
    public const string AccessToken = "EAAtest";
    public const string VerifyToken = "the word agreed";

    /// <summary>A moment in 2026 from which made-up events count, in milliseconds since 1970 UTC.</summary>
    public const long Noon = 1_767_225_600_000;

    public static string Conversation(string person) => $"messenger:{Id}:{person}";
}
