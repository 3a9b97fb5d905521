using System.Diagnostics;
using CsCheck;
using ProductQA.Nlu.Slots;
using ProductQA.Nlu.Splitting;
using ProductQA.Nlu.Tests.Slots;

namespace ProductQA.Nlu.Tests.Splitting;

public sealed class MessageSplitterTests
{
    [Theory]
    [InlineData("hi, is it waterproof? I'd like two", "hi|is it waterproof?|I'd like two")]
    [InlineData("thanks! do you ship to canada and how much is it", "thanks!|do you ship to canada|how much is it")]
    [InlineData("hi is it waterproof", "hi|is it waterproof")]
    [InlineData("hi,is it waterproof", "hi|is it waterproof")]
    [InlineData("hello there 😀 how much is it", "hello there|how much is it")]
    [InlineData("good morning, do you ship to spain", "good morning|do you ship to spain")]
    [InlineData("how much is it thanks", "how much is it|thanks")]
    [InlineData("is it waterproof? Thank you so much!", "is it waterproof?|Thank you so much!")]
    [InlineData("is it waterproof and does it have pockets", "is it waterproof|does it have pockets")]
    [InlineData("Is it waterproof? And how much is it?", "Is it waterproof?|how much is it?")]
    [InlineData("is it waterproof, also do you ship it today", "is it waterproof|do you ship it today")]
    [InlineData("how much is it - and do you deliver?", "how much is it|do you deliver?")]
    [InlineData("how much is it\ndo you deliver", "how much is it|do you deliver")]
    [InlineData("i want to return it and speak to a human", "i want to return it|speak to a human")]
    [InlineData("hello. red mugs", "hello.|red mugs")]
    [InlineData("yes, i'd like two", "yes|i'd like two")]
    [InlineData("ok. how much is it? do you ship?", "ok.|how much is it?|do you ship?")]
    public void Several_wishes_are_parts_of_their_own(string text, string parts) => Assert.Equal(parts.Split('|'), Parts(text));

    [Theory]
    [InlineData("black and white")]
    [InlineData("salt and pepper")]
    [InlineData("bed and mattress")]
    [InlineData("is it red and blue")]
    [InlineData("is it waterproof")]
    [InlineData("hi")]
    [InlineData("no, thanks")]
    [InlineData("thanks, bye")]
    [InlineData("many thanks")]
    [InlineData("if it is broken, can I return it")]
    [InlineData("the mug came broken, I want my money back")]
    [InlineData("I ordered a mug last week. It came broken.")]
    [InlineData("the mug, how much is it")]
    [InlineData("mugs between 20 and 30 eur, price?")]
    [InlineData("how much is order no. 55, please")]
    [InlineData("do you ship approx. 3 mugs")]
    [InlineData("is it waterproof or is it red")]
    [InlineData("is it waterproof? 😀")]
    [InlineData("hi. who won the match")]
    [InlineData("thanks, that ship came")]
    [InlineData("hi there I ordered it yesterday")]
    [InlineData("the mug is great, thank you")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    public void One_wish_is_one_part(string text) => Assert.Equal([text], Parts(text));

    [Theory]
    [InlineData("hi, is it waterproof", IntentNames.ProductQuestion)]
    [InlineData("thanks! do you ship to canada", IntentNames.Shipping)]
    [InlineData("how much is it thanks", IntentNames.Price)]
    [InlineData("yes, i'd like two", IntentNames.Purchase)]
    [InlineData("I'd like two. Is it waterproof?", IntentNames.ProductQuestion)]
    public void The_part_that_needs_an_answer_is_the_main_one(string text, string intent) => Assert.Equal(intent, Split(text).Main.Top.Name);

    [Theory]
    [InlineData(IntentNames.Greeting, 1)]
    [InlineData(IntentNames.Affirm, 2)]
    [InlineData(IntentNames.ProductSearch, 2)]
    public void A_message_that_surely_is_a_mere_greeting_or_thanks_stays_whole(string whole, int parts)
    {
        const string Text = "hello, I need mugs";
        IReadOnlyList<RankedIntent> Rank(string text) => [text switch
        {
            Text => new(whole, 0.95),
            "hello" => new(IntentNames.Greeting, 0.9),
            _ => new(IntentNames.ProductSearch, 0.8),
        }];

        Assert.Equal(parts, new MessageSplitter(Text, [], Rank, _ => 0.3, IntentActs.Own).Split().All.Count);
    }

    [Theory]
    [InlineData("is it waterproof")]
    [InlineData("black and white")]
    [InlineData("I want 2 red and 3 blue mugs between 20 and 30 eur")]
    [InlineData("salt, pepper, sugar and milk")]
    public void A_message_of_one_clause_costs_one_ranking(string text)
    {
        var ranker = new KeywordRanker();
        Split(text, ranker);
        Assert.Equal(1, ranker.Calls);
    }

    [Fact]
    public void A_message_of_many_sentences_costs_no_more_rankings_than_a_few()
    {
        var ranker = new KeywordRanker();
        Split(string.Concat(Enumerable.Repeat("is it waterproof? how much is it? ", 200)), ranker);
        Assert.InRange(ranker.Calls, 1, 12);
    }

    [Fact]
    public void Each_part_has_the_slots_that_lie_in_it()
    {
        var parts = Split("hi, is it waterproof in navy? I'd like two").All;
        Assert.Equal(["", "navy", "2"], parts.Select(part => string.Join(' ', part.Slots.Select(slot => slot.Value))));
    }

    [Fact]
    public void Parts_lie_in_the_text_in_order_and_no_slot_is_cut_whatever_is_written()
    {
        string[] words = [.. HostileText.Parts, "hi", "thanks", "is it waterproof?", "how much is it", "I'd like two", "please", "also", ".", "no."];
        var texts = Gen.OneOf(Gen.String, Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 16].Select(parts => string.Join(' ', parts)), Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[0, 16].Select(string.Concat));
        texts.Sample(text =>
        {
            var slots = SlotExtractor.Extract(text);
            var (main, parts) = new MessageSplitter(text, slots, new KeywordRanker().Rank, _ => 0.3, IntentActs.Own).Split();
            var end = 0;
            Assert.Contains(main, parts);
            foreach (var part in parts)
            {
                Assert.InRange(part.Start, end, text.Length);
                Assert.InRange(part.End, part.Start + (text.Length == 0 ? 0 : 1), text.Length);
                end = part.End;
            }

            Assert.Equal(slots, parts.SelectMany(part => part.Slots));
        });
    }

    [Fact]
    public void A_huge_text_takes_no_longer_than_what_is_read_of_it()
    {
        foreach (var part in new[] { "hi ", "and ", "thanks ", "is it and ", "? ", "how much is it and ", "a. " })
        {
            var text = string.Concat(Enumerable.Repeat(part, 400_000 / part.Length));
            var start = Stopwatch.GetTimestamp();
            Split(text);
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(2), part);
        }
    }

    private static IEnumerable<string> Parts(string text) => Split(text).All.Select(part => text.Substring(part.Start, part.Length));

    private static (UnderstoodPart Main, IReadOnlyList<UnderstoodPart> All) Split(string text, KeywordRanker? ranker = null) =>
        new MessageSplitter(text, SlotExtractor.Extract(text), (ranker ?? new KeywordRanker()).Rank, _ => 0.3, IntentActs.Own).Split();
}
