using System.CommandLine;
using ProductQA.Api.Review;

namespace ProductQA.Cli;

/// <summary><c>user create NAME</c>: an account for the console. The password comes from the terminal or from standard input, never from the command line.</summary>
internal static class UserVerbs
{
    public static Command Create()
    {
        var name = new Argument<string>("NAME") { Description = "Name to sign in with." };
        var role = new Option<string>("--role") { Description = $"{Roles.Admin} or {Roles.Reviewer}.", DefaultValueFactory = _ => Roles.Reviewer };
        var create = new Command("create", "Make an account, or give it a new password.") { name, role };
        create.SetAction((arguments, cancellationToken) => RunAsync(arguments, arguments.GetValue(name)!, arguments.GetValue(role)!, cancellationToken));
        return new Command("user", "Accounts of the review console.") { create };
    }

    private static async Task<int> RunAsync(ParseResult arguments, string name, string role, CancellationToken cancellationToken)
    {
        await Console.Error.WriteAsync($"Password for {name} ({Accounts.ShortestPassword} characters or more): ");
        var password = await Console.In.ReadLineAsync(cancellationToken) ?? "";
        await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
        try
        {
            await shop.Get<Accounts>().SetAsync(name, role, password, cancellationToken);
            return VerbResult.Print(arguments, new Made(name, role), made => $"{made.Name} can sign in at /review as {made.Role}.");
        }
        catch (ArgumentException refused)
        {
            return VerbResult.Fail(refused.Message);
        }
    }

    private sealed record Made(string Name, string Role);
}
