namespace ProductQA.Api.Messenger.Setup;

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Ok">Whether it is as it must be; nothing: that could not be told, and nothing here says that it is wrong.</param>
/// <param name="Cure">What to do, or why it could not be told; empty where all is well. Never a token.</param>
public sealed record PageCheck(string Name, bool? Ok, string Cure)
{
    public static PageCheck Good(string name) => new(name, true, "");

    public static PageCheck Wrong(string name, string cure) => new(name, false, cure);

    public static PageCheck Untold(string name, string why) => new(name, null, why);
}

/// <summary>What was found out about a page.</summary>
/// <param name="Page">Its id; "me" where neither the settings nor Meta tell it.</param>
/// <param name="Name">What Meta, else the settings, call it.</param>
/// <param name="Checks">Line by line.</param>
public sealed record PageReport(string Page, string Name, IReadOnlyList<PageCheck> Checks)
{
    public bool IsGood => Checks.All(check => check.Ok != false);
}
