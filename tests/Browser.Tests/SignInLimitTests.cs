using System.Net;

namespace ProductQA.Browser.Tests;

public sealed class SignInLimitTests(RunningShop shop) : IClassFixture<RunningShop>
{
    [Fact]
    public async Task Passwords_cannot_be_tried_without_end()
    {
        using var stranger = shop.Visitor();
        var answers = new List<HttpStatusCode>();
        for (var count = 0; count < 50 && !answers.Contains(HttpStatusCode.TooManyRequests); count++)
        {
            using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["Name"] = "sam", ["Password"] = "guess" });
            using var answer = await stranger.PostAsync(new Uri("/review/sign-in", UriKind.Relative), form, TestContext.Current.CancellationToken);
            answers.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }
}
