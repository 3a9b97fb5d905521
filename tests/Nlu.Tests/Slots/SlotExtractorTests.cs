using System.Diagnostics;
using CsCheck;
using ProductQA.Nlu.Slots;

namespace ProductQA.Nlu.Tests.Slots;

public sealed class SlotExtractorTests
{
    [Fact]
    public void Finds_several_slots_in_the_order_of_the_text()
    {
        var slots = SlotExtractor.Extract("I want 2 red shirts size L under $30");
        Assert.Equal([SlotKinds.Quantity, SlotKinds.Colour, SlotKinds.Size, SlotKinds.MaximumPrice], slots.Select(slot => slot.Kind));
    }

    [Theory]
    [InlineData("under\u200B $50", "50")]
    [InlineData("\u202Eunder $50\u202C", "50")]
    [InlineData("\uFEFFunder $50", "50")]
    [InlineData("undér $50", "50")]
    public void Marks_that_nobody_sees_hide_no_price(string text, string value) =>
        Assert.Equal(value, Assert.Single(SlotExtractor.Extract(text)).Value);

    [Fact]
    public void Spans_lie_in_the_text_and_do_not_overlap_whatever_is_written() =>
        HostileText.Texts.Sample(text => SlotAssert.AreSound(text, SlotExtractor.Extract(text)));

    [Fact]
    public void A_huge_text_takes_no_longer_than_what_is_read_of_it()
    {
        foreach (var part in HostileText.Parts)
        {
            var text = string.Concat(Enumerable.Repeat(part + " ", 1_000_000 / (part.Length + 1)));
            SlotExtractor.Extract(text);
            var start = Stopwatch.GetTimestamp();
            SlotAssert.AreSound(text, SlotExtractor.Extract(text));
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromMilliseconds(500), part);
        }
    }
}
