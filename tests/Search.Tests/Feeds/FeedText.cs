using System.Text;
using ProductQA.Search.Feeds;

namespace ProductQA.Search.Tests.Feeds;

/// <summary>Feeds written in a test, read back.</summary>
internal static class FeedText
{
    public static List<FeedResult> Read(string text, FeedOptions? options = null) => Read(Encoding.UTF8.GetBytes(text), options);

    public static List<FeedResult> Read(byte[] bytes, FeedOptions? options = null)
    {
        using var stream = new MemoryStream(bytes);
        return [.. FeedReader.Read(stream, options ?? new FeedOptions())];
    }

    public static FeedRow Row(string text, FeedOptions? options = null) => Assert.IsType<FeedRow>(Assert.Single(Read(text, options)));

    public static string Rejection(string text, FeedOptions? options = null) => Assert.IsType<RejectedRow>(Assert.Single(Read(text, options))).Reason;
}
