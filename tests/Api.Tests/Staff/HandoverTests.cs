using ProductQA.Api.Review;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Staff;

/// <summary>"I want a human", in the shop's hours and outside them. The clock begins on Thursday, 1 January 2026, at midnight UTC.</summary>
[Collection("Messenger")]
public sealed class HandoverTests
{
    [Fact]
    public async Task Outside_the_hours_the_shopper_is_told_when_the_shop_is_back()
    {
        await using var app = await MessengerApp.StartAsync(new Dictionary<string, string> { ["Shop:OfficeHours"] = "Mon-Fri 09:00-18:00", ["Shop:TimeZone"] = "Europe/Berlin" });
        Assert.Contains("The shop is back today at 9:00", await AsksAsync(app, "1", "I want to talk to a human"), StringComparison.Ordinal);
        Assert.Contains("The shop is back today at 9:00", await AsksAsync(app, "1", "get me a real person please"), StringComparison.Ordinal);

        app.Time.Move(TimeSpan.FromHours(9));
        Assert.Contains("I've asked a person from the shop to join", await AsksAsync(app, "2", "can I speak to someone who works there?"), StringComparison.Ordinal);

        app.Time.Move(TimeSpan.FromHours(9));
        Assert.Contains("The shop is back tomorrow at 9:00", await AsksAsync(app, "3", "human please"), StringComparison.Ordinal);

        app.Time.Move(TimeSpan.FromDays(1));
        Assert.Contains("The shop is back on Monday at 9:00", await AsksAsync(app, "4", "I want to talk to a human"), StringComparison.Ordinal);
        Assert.Equal(4, app.Get<ReviewStore>().Open().Count(item => item.Reason == ReviewReasons.StaffAsked));
    }

    private static async Task<string> AsksAsync(MessengerApp app, string person, string words)
    {
        await app.PostAsync(MetaEvent.Text(person, $"m_{person}_{words.Length}", words, app.Time.Now));
        await app.SettledAsync();
        return app.Graph.Messages.FindLast(call => call.Person == person)!.Words;
    }
}
