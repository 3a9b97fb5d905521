namespace ProductQA.Api.Shop;

/// <summary>How the world reaches this service.</summary>
public sealed class ServerOptions
{
    /// <summary>The service's own address as shoppers reach it (setting <c>Server__PublicUrl</c>). Default: none, which means http://localhost:5000.</summary>
    public Uri? PublicUrl { get; set; }

    public Uri Reachable => PublicUrl ?? new Uri("http://localhost:5000");

    public IEnumerable<string> Problems()
    {
        if (PublicUrl is not null && (!PublicUrl.IsAbsoluteUri || PublicUrl.Scheme is not ("http" or "https")))
        {
            yield return $"Server__PublicUrl is '{PublicUrl}': give the address that shoppers reach, such as https://chat.example.com.";
        }
    }
}
