using System.Runtime.InteropServices;

namespace ProductQA.Nlu.Terms;

/// <summary>Words of an utterance that the catalog knows.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Rank">The lower, the more particular.</param>
/// <param name="Kind">What the words name.</param>
/// <param name="Value">The slot's value.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermMatch(int First, int Last, int Rank, string Kind, string Value)
{
    public int Words => Last - First + 1;
}
