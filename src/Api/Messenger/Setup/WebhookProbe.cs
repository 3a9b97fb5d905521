using System.Security.Authentication;
using Microsoft.Extensions.Options;
using ProductQA.Api.Shop;

namespace ProductQA.Api.Messenger.Setup;

/// <summary>Asks the webhook at the service's public address as Meta does when it is entered. That this machine reaches it does not prove that Meta does.</summary>
public sealed class WebhookProbe(HttpClient http, IOptions<MessengerOptions> messenger, IOptions<ServerOptions> server)
{
    private const string Name = "webhook";
    private const string Challenge = "1158201444";

    public async Task<PageCheck> RunAsync(CancellationToken cancellationToken)
    {
        if (server.Value.PublicUrl is not { } own)
        {
            return PageCheck.Wrong(Name, "Server__PublicUrl is missing: set it to the https address at which Meta reaches this service.");
        }

        var address = new Uri(own, "/webhooks/messenger");
        try
        {
            return await AskAsync(own, address, cancellationToken) is { } problem ? PageCheck.Wrong(Name, problem) : Reached(own, address);
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.SecureConnectionError || fault.InnerException is AuthenticationException)
        {
            return PageCheck.Wrong(Name, $"The certificate of {own.Authority} is not valid, and Meta takes no other: install one of a public authority for that name.");
        }
        catch (Exception fault) when (fault is HttpRequestException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return PageCheck.Wrong(Name, $"{address} could not be reached: start the service, and see that Server__PublicUrl, the DNS name and the proxy lead to it.");
        }
    }

    private async Task<string?> AskAsync(Uri own, Uri address, CancellationToken cancellationToken)
    {
        var question = new Uri($"{address}?hub.mode=subscribe&hub.verify_token={Uri.EscapeDataString(messenger.Value.VerifyToken)}&hub.challenge={Challenge}");
        using var response = await http.GetAsync(question, cancellationToken);
        var status = (int)response.StatusCode;
        return status switch
        {
            200 => await response.Content.ReadAsStringAsync(cancellationToken) == Challenge ? null : $"{address} answers, but not as this service does: see that the proxy at {own.Authority} leads to it.",
            403 => $"{address} refuses the verify token: the service that runs there has another Messenger__VerifyToken. Give both the same, and enter it in the app's Messenger settings too.",
            >= 300 and < 400 => $"{address} redirects elsewhere: set Server__PublicUrl to the address at the end of it, and enter that one in the app's Messenger settings.",
            _ => $"{address} answers HTTP {status}: see that the service runs, and that the proxy at {own.Authority} passes /webhooks/messenger on to it.",
        };
    }

    private static PageCheck Reached(Uri own, Uri address) =>
        own.Scheme == Uri.UriSchemeHttps ? PageCheck.Good(Name)
        : own.IsLoopback ? PageCheck.Untold(Name, $"{address} answers on this machine. Meta reaches a service over https alone: set Server__PublicUrl to its public address.")
        : PageCheck.Wrong(Name, $"{address} is not https, and Meta calls no other: put the service behind https and set Server__PublicUrl to that address.");
}
