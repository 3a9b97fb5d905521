using System.CommandLine;

namespace ProductQA.Cli.Messenger;

/// <summary><c>messenger</c>: the shop's Facebook page.</summary>
internal static class MessengerVerbs
{
    public static Command Create() => new("messenger", "Work with the shop's Facebook page.") { MessengerSetupVerb.Create(), MessengerCheckVerb.Create(), MessengerLinksVerb.Create() };
}
