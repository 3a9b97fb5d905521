namespace ProductQA.Api.Privacy;

/// <summary>A deletion as its status page tells of it.</summary>
/// <param name="Code">What the person was given.</param>
/// <param name="Through">One of <see cref="DeletionWays"/>.</param>
/// <param name="At">Milliseconds since 1970 UTC.</param>
/// <param name="Messages">Lines of the chat that were deleted.</param>
/// <param name="Questions">Questions to the shop whose words were deleted.</param>
/// <param name="Orders">Paid orders that no longer lead to the person.</param>
public sealed record Deletion(string Code, string Through, long At, long Messages, long Questions, long Orders)
{
    public bool FoundNothing => Messages + Questions + Orders == 0;
}

/// <summary>How a deletion was asked for.</summary>
public static class DeletionWays
{
    public const string Chat = "chat";
    public const string Console = "console";
    public const string CommandLine = "command line";
    public const string Meta = "meta";
}
