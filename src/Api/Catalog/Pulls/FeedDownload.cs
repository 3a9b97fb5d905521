using System.Globalization;
using System.Net;

namespace ProductQA.Api.Catalog.Pulls;

/// <summary>Fetches a feed into a file, if the server has another version than the last. Nothing of it is logged by the client: address and header may hold keys.</summary>
public sealed class FeedDownload(HttpClient http)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>The version that lies in the file now, or nothing where the server has none newer.</summary>
    /// <exception cref="FeedDownloadException">The feed cannot be fetched; the message says why and what to do.</exception>
    public async Task<FeedVersion?> FetchAsync(FeedPullOptions feed, FeedVersion last, string file, CancellationToken cancellationToken)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            silence.CancelAfter(TimeSpan.FromSeconds(feed.TimeoutSeconds));
            using var request = Request(feed, last);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence.Token);
            if (response.StatusCode == HttpStatusCode.NotModified)
            {
                return null;
            }

            Demand(response, feed);
            await SaveAsync(response, feed, file, silence);
            return new FeedVersion(response.Headers.ETag?.ToString(), response.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture));
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FeedDownloadException($"The server of the feed was silent for {feed.TimeoutSeconds} seconds.", e);
        }
        catch (Exception e) when (e is HttpRequestException or HttpIOException or InvalidDataException)
        {
            throw new FeedDownloadException(e is HttpRequestException { StatusCode: null } ? "The server of the feed cannot be reached: check the address." : "The feed broke off before its end.", e);
        }
    }

    private static HttpRequestMessage Request(FeedPullOptions feed, FeedVersion last)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, feed.Url);
        Add(request, "Authorization", feed.Authorization);
        Add(request, "If-None-Match", last.ETag);
        Add(request, "If-Modified-Since", last.ETag is null ? last.LastModified : null);
        return request;
    }

    private static void Add(HttpRequestMessage request, string header, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            request.Headers.TryAddWithoutValidation(header, value);
        }
    }

    private static void Demand(HttpResponseMessage response, FeedPullOptions feed)
    {
        var code = (int)response.StatusCode;
        if (code is >= 300 and < 400)
        {
            throw new FeedDownloadException("The server sends the feed's address in circles, or to one without https: give the address where it ends.");
        }

        if (!response.IsSuccessStatusCode)
        {
            throw new FeedDownloadException(code is 401 or 403 ? $"The server refuses the feed ({code}): check its Authorization." : $"The server answers {code} instead of the feed.");
        }

        DemandSize(response.Content.Headers.ContentLength ?? 0, feed);
    }

    private static async Task SaveAsync(HttpResponseMessage response, FeedPullOptions feed, string file, CancellationTokenSource silence)
    {
        await using var body = await response.Content.ReadAsStreamAsync(silence.Token);
        await using var saved = File.Create(file);
        var buffer = new byte[128 * 1024];
        var total = 0L;
        while (await body.ReadAsync(buffer, silence.Token) is var read and > 0)
        {
            silence.CancelAfter(TimeSpan.FromSeconds(feed.TimeoutSeconds));
            DemandSize(total += read, feed);
            await saved.WriteAsync(buffer.AsMemory(0, read), silence.Token);
        }
    }

    private static void DemandSize(long bytes, FeedPullOptions feed)
    {
        if (bytes > (long)feed.MaximumMegabytes * Megabyte)
        {
            throw new FeedDownloadException($"The feed is larger than {feed.MaximumMegabytes} MiB: check the address, or allow more in MaximumMegabytes.");
        }
    }
}

/// <summary>A version of a feed, as its server marks it.</summary>
public sealed record FeedVersion(string? ETag, string? LastModified);
