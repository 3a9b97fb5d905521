using ProductQA.Search.Feeds;

namespace ProductQA.Search.Tests.Feeds;

public sealed class FeedPageTests
{
    [Fact]
    public void Every_column_that_we_know_stands_on_the_page_for_merchants()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "feeds.md"));

        Assert.All([.. FeedFields.Own, .. FeedFields.DocumentFields, .. FeedFields.Ignored], field => Assert.Contains($"`{field}`", page, StringComparison.Ordinal));
    }
}
