using ProductQA.Nlu.Slots;

namespace ProductQA.Nlu.Tests.Slots;

/// <summary>Reads slots as a table does: "kind: span = value".</summary>
internal static class SlotAssert
{
    /// <summary>The text has one slot of the kind, with this span and value.</summary>
    public static Slot Only(string kind, string text, string span, string value)
    {
        var slot = Assert.Single(SlotExtractor.Extract(text), slot => slot.Kind == kind);
        Assert.Equal((span, value), (text.Substring(slot.Start, slot.Length), slot.Value));
        return slot;
    }

    public static void None(string kind, string text) => Assert.DoesNotContain(SlotExtractor.Extract(text), slot => slot.Kind == kind);

    /// <summary>Spans lie in the text, in its order, do not overlap, and every slot has a value.</summary>
    public static void AreSound(string text, IReadOnlyList<Slot> slots)
    {
        var end = 0;
        foreach (var slot in slots)
        {
            Assert.InRange(slot.Start, end, text.Length);
            Assert.InRange(slot.Length, 1, text.Length - slot.Start);
            Assert.NotEmpty(slot.Value);
            Assert.Contains(slot.Kind, SlotKinds.All);
            end = slot.End;
        }
    }
}
