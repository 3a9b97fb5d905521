using ProductQA.Api.Ask;
using ProductQA.Api.Review;

namespace ProductQA.Api.Tests.Answering;

/// <summary>Messages that want several things, and what is left unanswered of them, through the whole path on the sample shop.</summary>
public sealed class SeveralWishesTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Both_wishes_of_a_polite_message_are_answered()
    {
        var answer = await AskAsync("several-a", "hi, thanks! is the harbor stoneware mug dishwasher safe and can i pay by card?");

        Assert.Equal("answer", answer.Act);
        Assert.StartsWith("Yes, the Harbor Stoneware Mug is dishwasher safe.", answer.Reply, StringComparison.Ordinal);
        Assert.Contains("credit and debit cards", answer.Reply, StringComparison.Ordinal);
        Assert.Equal(["attribute", "policy"], answer.Evidence.Select(fact => fact.Source));
    }

    [Fact]
    public async Task What_one_part_names_the_other_means_too()
    {
        var answer = await AskAsync("several-b", "is it in stock? and how much is the trailhead 30 backpack?");

        Assert.Equal(["trailhead-30"], answer.Products);
        Assert.Contains("in stock", answer.Reply, StringComparison.Ordinal);
        Assert.Contains("$", answer.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_answer_and_one_honest_no_say_which_is_which()
    {
        var answer = await AskAsync("several-c", "how much is the trailhead 30 backpack? and how many stitches does it have?");

        Assert.Equal("answer", answer.Act);
        Assert.Contains("As for “and how many stitches does it have”: I don't know that about the Trailhead 30 Backpack yet.", answer.Reply, StringComparison.Ordinal);
        Assert.Equal("price+missing_attribute", answer.Reason);
        Assert.Contains(OpenIn("several-c"), item => item.Reason == ReviewReasons.MissingAttribute && item.Question.Contains("stitches", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_things_that_are_both_unknown_wait_for_a_person_as_two()
    {
        await AskAsync("several-d", "how many stitches does the trailhead 30 backpack have? who designed it?");

        Assert.Equal(2, OpenIn("several-d").Count);
    }

    [Fact]
    public async Task Two_facts_asked_in_one_breath_are_both_said()
    {
        var answer = await AskAsync("several-e", "what is the weight and the volume of the trailhead 30 backpack");

        Assert.Equal(["Weight", "Volume"], answer.Evidence.Select(fact => fact.Field));
        Assert.Contains("1.1 kg", answer.Reply, StringComparison.Ordinal);
        Assert.Contains("30 L", answer.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_with_an_and_in_it_is_one_question()
    {
        var answer = await AskAsync("several-f", "is the trailhead 30 backpack water and dirt resistant");

        Assert.DoesNotContain("As for", answer.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_waits_already_is_not_put_to_the_shop_twice()
    {
        var first = await AskAsync("several-g", "who designed the trailhead 30 backpack");
        var again = await AskAsync("several-g", "so who designed the trailhead 30 backpack?");

        Assert.Equal("missing_attribute", first.Reason);
        Assert.Equal("waiting", again.Reason);
        Assert.True(again.Abstained);
        Assert.Single(OpenIn("several-g"));
    }

    [Fact]
    public async Task What_the_catalog_can_answer_stands_under_a_no_and_a_press_answers_it()
    {
        var missing = await AskAsync("several-h", "who designed the trailhead 30 backpack");

        Assert.Contains("Price", missing.QuickReplies);
        Assert.All(missing.QuickReplies, title => Assert.InRange(title.Length, 2, 20));
        Assert.True(missing.QuickReplies.Count >= 4, string.Join(", ", missing.QuickReplies));
    }

    private List<ReviewItem> OpenIn(string conversation) =>
        shared.App.Get<ReviewStore>().Open().FindAll(item => item.Conversation.EndsWith(conversation, StringComparison.Ordinal));

    private Task<AskAnswer> AskAsync(string conversation, string text) =>
        shared.App.Get<AskDesk>().AskAsync(text, null, conversation, TestContext.Current.CancellationToken);
}
