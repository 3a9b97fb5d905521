using CsCheck;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Tests.Conversations;

public sealed class ReplySplitterTests
{
    private static readonly string[] Pieces = ["a", "word", "3.5", " ", "  ", ". ", "! ", "?\n", "\n", "😀", "ü", "…", "https://shop.example/p?a=1.5"];

    private static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]).Array[0, 400].Select(string.Concat);

    [Fact]
    public void Nothing_but_blanks_is_lost_and_every_part_fits() => Gen.Select(AnyText, Gen.Int[2, 300]).Sample((text, limit) =>
    {
        var parts = ReplySplitter.Parts(text, limit);

        Assert.Equal(Solid(text), Solid(string.Concat(parts)));
        Assert.All(parts, part => Assert.InRange(part.Length, 1, limit));
        Assert.All(parts, part => Assert.Equal(part.Trim(), part));
        Assert.All(parts, part => Assert.False(char.IsLowSurrogate(part[0]) || char.IsHighSurrogate(part[^1])));
    });

    [Fact]
    public void A_text_is_cut_behind_its_sentences()
    {
        var sentences = Enumerable.Range(1, 60).Select(number => $"Sentence {number} says that the cable is {number}.5 m long.").ToList();

        var parts = ReplySplitter.Parts(string.Join(' ', sentences), 500);

        Assert.All(parts, part => Assert.EndsWith("long.", part, StringComparison.Ordinal));
        Assert.All(parts, part => Assert.StartsWith("Sentence", part, StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_is_not_cut_at_its_dot()
    {
        var parts = ReplySplitter.Parts(new string('x', 20) + " costs 12.50 dollars", 30);

        Assert.Contains(parts, part => part.Contains("12.50", StringComparison.Ordinal));
    }

    [Fact]
    public void What_may_be_pressed_stays_under_the_last_part()
    {
        var quick = new QuickReply("Yes", "YES");

        var parts = ReplySplitter.Split(new TextReply(new string('a', 5000)) { QuickReplies = [quick] }).ToList();

        Assert.Equal(3, parts.Count);
        Assert.All(parts.SkipLast(1), part => Assert.Empty(part.QuickReplies));
        Assert.Equal([quick], parts[^1].QuickReplies);
    }

    [Fact]
    public void Buttons_stay_under_the_last_part()
    {
        var button = new Button("Buy", "BUY|x", null);

        var parts = ReplySplitter.Split(new ButtonsReply(new string('a', 700), [button])).ToList();

        Assert.Equal(2, parts.Count);
        Assert.IsType<TextReply>(parts[0]);
        Assert.Equal([button], Assert.IsType<ButtonsReply>(parts[1]).Buttons);
    }

    [Fact]
    public void Of_four_buttons_those_that_open_a_page_stay_and_another_becomes_a_quick_reply()
    {
        var reply = new ButtonsReply("Ready?", [new Button("Change", "CHANGE", null), new Button("Keep", "KEEP", null), new Button("Drop", "DROP", null), new Button("Pay", null, "https://pay.example")])
        {
            QuickReplies = [new QuickReply("Person", "HUMAN")],
        };

        var fitted = Assert.IsType<ButtonsReply>(Assert.Single(ReplySplitter.Split(reply)));

        Assert.Equal(["Change", "Keep", "Pay"], fitted.Buttons.Select(button => button.Title));
        Assert.Equal(["Drop", "Person"], fitted.QuickReplies.Select(quick => quick.Title));
    }

    [Fact]
    public void Pages_that_find_no_button_are_told_as_lines()
    {
        var fitted = Assert.IsType<ButtonsReply>(Assert.Single(ReplySplitter.Split(
            new ButtonsReply("Pages:", [.. Enumerable.Range(1, 4).Select(number => new Button($"Page {number}", null, $"https://shop.example/{number}"))]))));

        Assert.Equal(3, fitted.Buttons.Count);
        Assert.Equal("Pages:\nPage 4: https://shop.example/4", fitted.Words);
    }

    [Fact]
    public void What_may_be_pressed_stands_under_the_last_message_of_a_turn_the_newest_first_and_once()
    {
        List<Reply> replies =
        [
            new TextReply("One") { QuickReplies = [new QuickReply("A", "A"), new QuickReply("B", "B")] },
            new CardsReply([new Card("p", "Mug", "$12", "", "", [])]),
            new TextReply("Two") { QuickReplies = [new QuickReply("B", "B"), new QuickReply("C", "C")] },
            new CardsReply([new Card("q", "Cup", "$9", "", "", [])]),
        ];

        var messages = ReplySplitter.Split(replies);

        Assert.Equal(4, messages.Count);
        Assert.All(messages.SkipLast(1), message => Assert.Empty(message.QuickReplies));
        Assert.Equal(["B", "C", "A"], messages[^1].QuickReplies.Select(quick => quick.Title));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void Blank_replies_are_none(string text)
    {
        Assert.Empty(ReplySplitter.Split(new TextReply(text)));
        Assert.Empty(ReplySplitter.Split(new ButtonsReply(text, [new Button("Buy", "BUY|x", null)])));
    }

    private static string Solid(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
