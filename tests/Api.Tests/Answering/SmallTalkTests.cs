using CsCheck;
using ProductQA.Api.Answering;
using ProductQA.Api.Ask;

namespace ProductQA.Api.Tests.Answering;

/// <summary>Small talk as a table: words, then what they are about; and through the whole path on the sample shop.</summary>
public sealed class SmallTalkTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private static readonly string[] Pieces = ["you are ", "so ", "very ", "a ", "tell ", "joke ", "how ", "ok ", "'", "who r u", "?"];

    [Theory]
    [InlineData("are you a bot?", SmallTalkKind.Bot)]
    [InlineData("hey, are u a real person", SmallTalkKind.Bot)]
    [InlineData("Am I talking to a robot", SmallTalkKind.Bot)]
    [InlineData("is this an AI", SmallTalkKind.Bot)]
    [InlineData("hi, who are you", SmallTalkKind.Who)]
    [InlineData("what are you?", SmallTalkKind.Who)]
    [InlineData("what's your name", SmallTalkKind.Who)]
    [InlineData("what can you do", SmallTalkKind.Abilities)]
    [InlineData("so what can i ask you?", SmallTalkKind.Abilities)]
    [InlineData("how can you help me", SmallTalkKind.Abilities)]
    [InlineData("tell me a joke", SmallTalkKind.Joke)]
    [InlineData("know any good jokes?", SmallTalkKind.Joke)]
    [InlineData("another joke about laptops please", SmallTalkKind.Joke)]
    [InlineData("how are you today?", SmallTalkKind.HowAreYou)]
    [InlineData("how’s it going", SmallTalkKind.HowAreYou)]
    [InlineData("You're great!", SmallTalkKind.Praise)]
    [InlineData("you are the best", SmallTalkKind.Praise)]
    [InlineData("good bot", SmallTalkKind.Praise)]
    [InlineData("well done, that was very helpful", SmallTalkKind.Praise)]
    [InlineData("ok", SmallTalkKind.Nod)]
    [InlineData("oh, I see.", SmallTalkKind.Nod)]
    public void The_kind_is_read_from_whole_words(string text, SmallTalkKind kind) => Assert.Equal(kind, SmallTalkWords.KindOf(text));

    [Theory]
    [InlineData("you are not great")]
    [InlineData("that was not very helpful")]
    [InlineData("you're good for nothing")]
    [InlineData("are you great?")]
    [InlineData("i'd say you are great if you were faster")]
    [InlineData("what are you doing tonight")]
    [InlineData("nice weather today")]
    [InlineData("do you like music")]
    [InlineData("your bottle is nice")]
    [InlineData("is this a robot vacuum")]
    [InlineData("do you have joke mugs")]
    [InlineData("what can you do with the dockside 7-in-1 hub")]
    [InlineData("good work boots")]
    [InlineData("😂😂")]
    [InlineData("")]
    public void Other_words_are_other_small_talk(string text) => Assert.Equal(SmallTalkKind.Other, SmallTalkWords.KindOf(text));

    [Fact]
    public void Any_words_are_read_without_a_fault() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 200].Select(string.Concat)).Sample(text => Enum.IsDefined(SmallTalkWords.KindOf(text)), threads: 1);

    [Theory]
    [InlineData("are you a bot", "I'm a bot.")]
    [InlineData("who are you", "I'm the shop's assistant, a bot.")]
    [InlineData("how are you", "All good here")]
    [InlineData("what can you do", "I can find products")]
    [InlineData("tell me a joke", "My jokes are out of stock")]
    [InlineData("you're great", "Thank you, that's kind!")]
    public async Task Each_kind_has_its_own_words(string text, string said)
    {
        var answer = await AskAsync(text);
        Assert.Equal("smalltalk", answer.Act);
        Assert.StartsWith(said, answer.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how heavy is the trailhead 20 backpack")]
    [InlineData("who are you, and how much is the harbor mug")]
    [InlineData("is the harbor mug great")]
    [InlineData("how are the hush 300 headphones charged")]
    public async Task A_question_about_products_is_never_small_talk(string text) => Assert.NotEqual("smalltalk", (await AskAsync(text)).Act);

    private Task<AskAnswer> AskAsync(string text) => shared.App.Get<AskDesk>().AskAsync(text, null, "talk-" + text, TestContext.Current.CancellationToken);
}
