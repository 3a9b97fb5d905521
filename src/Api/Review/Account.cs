namespace ProductQA.Api.Review;

/// <summary>A person who may sign in to the console.</summary>
public sealed record Account(string Name, string Role, string PasswordHash, long Failures, long LockedUntil);

/// <summary>What a person may do.</summary>
public static class Roles
{
    /// <summary>Reviews questions.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Everything that a reviewer may, and accounts and models.</summary>
    public const string Admin = "admin";

    public static bool IsKnown(string role) => role is Reviewer or Admin;
}
