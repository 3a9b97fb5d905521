using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using ProductQA.Api.Shop;

namespace ProductQA.Api.Checkout;

/// <summary>Links to the payment page. The token in them is signed and encrypted by this service, so that nobody can guess another's order.</summary>
public sealed class CheckoutLinks(IDataProtectionProvider protection, IOptions<ServerOptions> server)
{
    private readonly IDataProtector _protector = protection.CreateProtector("checkout");

    public Uri LinkFor(string orderId) => new(server.Value.Reachable, "/checkout/" + _protector.Protect(orderId));

    /// <summary>The order's id, or nothing where the token is not one of ours.</summary>
    public string? OrderOf(string token)
    {
        try
        {
            return _protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
