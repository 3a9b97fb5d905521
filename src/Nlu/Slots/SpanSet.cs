namespace ProductQA.Nlu.Slots;

/// <summary>Slots that do not overlap: who comes first has the characters.</summary>
internal sealed class SpanSet(int length)
{
    private readonly bool[] _taken = new bool[length];
    private readonly List<Slot> _slots = [];

    public void Add(IEnumerable<Slot> slots)
    {
        foreach (var slot in slots)
        {
            if (!_taken.AsSpan(slot.Start, slot.Length).Contains(true))
            {
                _taken.AsSpan(slot.Start, slot.Length).Fill(true);
                _slots.Add(slot);
            }
        }
    }

    public List<Slot> InOrder()
    {
        _slots.Sort((left, right) => left.Start.CompareTo(right.Start));
        return _slots;
    }
}
