using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Slots;

namespace ProductQA.Nlu.Splitting;

/// <summary>
/// Splits a message that carries several wishes. A place to split is taken only where both sides are surely in scope by themselves, each says a wish or a social phrase, at least one needs an
/// answer, and their intents differ or both ask; else the sides stay one. A message that offers no place costs one ranking.
/// </summary>
/// <param name="text">The message.</param>
/// <param name="slots">Its slots, which no split cuts through.</param>
/// <param name="rank">Ranks the intents of a text.</param>
/// <param name="thresholdOf">Confidence from 0 to 1 below which a text of an intent is out of scope.</param>
/// <param name="acts">What the dialogue does with each label of the model.</param>
internal sealed class MessageSplitter(
    string text, IReadOnlyList<Slot> slots, Func<string, IReadOnlyList<RankedIntent>> rank, Func<string, double> thresholdOf, IntentActs acts)
{
    private const int MostCuts = 5;

    /// <summary>A side must be likelier right than wrong, however low the threshold is.</summary>
    private const double Sure = 0.5;

    /// <summary>"yes", "ok great": with more words it tells something ("they don't fit").</summary>
    private const int LongestYes = 2;

    private readonly string _read = text.Length <= IntentClassifier.MostCharacters ? text : text[..IntentClassifier.MostCharacters];
    private IReadOnlyList<RankedIntent>? _whole;

    private IReadOnlyList<RankedIntent> Whole => _whole ??= rank(text);

    /// <summary>The parts in the order of the text, and the one that needs an answer most.</summary>
    public (UnderstoodPart Main, IReadOnlyList<UnderstoodPart> All) Split()
    {
        var pieces = Piece.Split(_read);
        var cuts = pieces.Count < 2 ? [] : new CutFinder(_read, pieces, slots).Find(MostCuts);
        var segments = cuts.Count == 0 ? [] : Accepted(cuts, pieces);
        UnderstoodPart[] parts = [.. segments.Select(segment => new UnderstoodPart(segment.Start, segment.End - segment.Start, segment.Intents, SlotsIn(segment.Start, segment.End)))];
        if (parts.Length > 1 && Main(parts) is var main && !SoundsSocial(main))
        {
            return (main, parts);
        }

        var whole = new UnderstoodPart(0, text.Length, Whole, slots);
        return (whole, [whole]);
    }

    /// <summary>Whether the whole is surer to be a greeting or thanks than the part that seems to want something: "thanks, that clears it up".</summary>
    private bool SoundsSocial(UnderstoodPart main) => SocialWords.AreManners(acts.IntentOf(Whole[0].Name)) && Whole[0].Confidence > main.Top.Confidence;

    /// <summary>From left to right, each next stretch either stands alone or joins the one before.</summary>
    private List<Segment> Accepted(List<Cut> cuts, List<Piece> pieces)
    {
        var start = pieces[0].Start;
        var segments = new List<Segment> { Ranked(start, cuts[0].LeftEnd) };
        for (var i = 0; i < cuts.Count; i++)
        {
            var right = Ranked(cuts[i].RightStart, i + 1 < cuts.Count ? cuts[i + 1].LeftEnd : EndOf(pieces));
            if (AreTwo(segments[^1], right, pieces))
            {
                segments.Add(right);
            }
            else if (segments.Count == 1 && i + 1 == cuts.Count)
            {
                return [];
            }
            else
            {
                segments[^1] = Ranked(segments[^1].Start, right.End);
            }
        }

        return segments;
    }

    private bool AreTwo(Segment left, Segment right, List<Piece> pieces)
    {
        var areWishes = (SocialWords.Contain(IntentOf(left)), SocialWords.Contain(IntentOf(right))) switch
        {
            (true, true) => false,
            (true, false) when IntentOf(left) is IntentNames.Affirm or IntentNames.Deny => Of(left, pieces).Count <= LongestYes && IsWish(right, pieces),
            (true, false) => IsWish(right, pieces) || ClauseWords.AreName(Of(right, pieces)),
            (false, true) => SocialWords.AreManners(IntentOf(right)) && IsWish(left, pieces),
            _ => IsWish(left, pieces) && IsWish(right, pieces),
        };
        return areWishes && IsSure(left) && IsSure(right) && (left.Top.Name != right.Top.Name || (Asks(left, pieces) && Asks(right, pieces)));
    }

    private string IntentOf(Segment segment) => acts.IntentOf(segment.Top.Name);

    private bool IsSure(Segment segment) => IntentOf(segment) != IntentNames.OutOfScope && segment.Top.Confidence >= Math.Max(thresholdOf(segment.Top.Name), Sure);

    /// <summary>A bare noun before a question is its topic ("the vase, how much is it"), a statement its story ("it came broken. what now").</summary>
    private bool IsWish(Segment segment, List<Piece> pieces) => Asks(segment, pieces) || ClauseWords.AreWish(Of(segment, pieces));

    private bool Asks(Segment segment, List<Piece> pieces) => text[segment.End - 1] == '?' || ClauseWords.Ask(Of(segment, pieces));

    private static List<Piece> Of(Segment segment, List<Piece> pieces) => pieces.FindAll(piece => piece.Start >= segment.Start && piece.End <= segment.End);

    /// <summary>The part that needs an answer; of several the one that the whole message sounds like, else the surest.</summary>
    private UnderstoodPart Main(UnderstoodPart[] parts)
    {
        var wishes = Array.FindAll(parts, part => !SocialWords.Contain(acts.IntentOf(part.Top.Name)));
        return wishes.Length == 1 ? wishes[0] : wishes.MaxBy(part => (part.Top.Name == Whole[0].Name, part.Top.Confidence))!;
    }

    private Segment Ranked(int start, int end) => new(start, end, rank(text[start..end]));

    private int EndOf(List<Piece> pieces) => Math.Max(pieces[^1].End, _read.AsSpan().TrimEnd().Length);

    private Slot[] SlotsIn(int start, int end) => [.. slots.Where(slot => slot.Start >= start && slot.End <= end)];

    private sealed record Segment(int Start, int End, IReadOnlyList<RankedIntent> Intents)
    {
        public RankedIntent Top => Intents[0];
    }
}
