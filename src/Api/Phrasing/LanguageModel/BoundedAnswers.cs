namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>Reads a server's answer up to a limit before anything parses it, so that no server can fill the memory.</summary>
internal sealed class BoundedAnswers() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
{
    /// <summary>Many times what the longest text that may go out needs, in bytes.</summary>
    public const int Most = 256 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(Most, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
