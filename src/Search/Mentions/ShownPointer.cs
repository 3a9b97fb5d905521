namespace ProductQA.Search.Mentions;

/// <summary>Words that point at one or more of the things just shown, by place or by what sets them apart, without naming them.</summary>
/// <param name="Kind">How they point.</param>
public sealed record ShownPointer(ShownPointerKind Kind)
{
    /// <summary>For <see cref="ShownPointerKind.Place"/> the places in the order said, from 1 to 10, or from -1 (the last) to -10; else empty.</summary>
    public IReadOnlyList<int> Places { get; init; } = [];

    /// <summary>For <see cref="ShownPointerKind.All"/> how many there must be ("these two"), from 2 to 10, or 0 where the words do not tell.</summary>
    public int Count { get; init; }

    /// <summary>Whether the words speak of several things together: "the first two", "both".</summary>
    public bool IsTogether => Kind == ShownPointerKind.All || Places.Count > 1;

    /// <summary>The pointer in a message, or nothing: "the second", "2", "number 3", "the first two", "the cheaper one", "the other one", "both".</summary>
    public static ShownPointer? In(string text) => PointerReader.Read(text);

    /// <summary>Whether a message does nothing but point at a place: "2", "what about the third one".</summary>
    public static bool IsAll(string text) => PointerReader.Alone(Text.CatalogText.Tokens(text)) is not null;

    /// <summary>Whether a word counts or numbers things, and says nothing else: "second", "three".</summary>
    public static bool Counts(string word) => PointerWords.Place(word) > 0 || PointerWords.Several(word) > 0 || PointerWords.Numbering.Contains(word);

    /// <summary>A pointer at one place or more.</summary>
    public static ShownPointer At(params IReadOnlyList<int> places) => new(ShownPointerKind.Place) { Places = places };

    /// <summary>Whether another pointer points alike.</summary>
    public bool Equals(ShownPointer? other) => other is not null && Kind == other.Kind && Count == other.Count && Places.SequenceEqual(other.Places);

    /// <summary>A hash of the kind and the places.</summary>
    public override int GetHashCode() => Places.Aggregate(HashCode.Combine(Kind, Count), HashCode.Combine);
}

/// <summary>How words point at things shown.</summary>
public enum ShownPointerKind
{
    /// <summary>By places in the list.</summary>
    Place,

    /// <summary>At the one of the lowest price.</summary>
    Cheapest,

    /// <summary>At the one of the highest price.</summary>
    Dearest,

    /// <summary>At the one that is not talked about.</summary>
    Other,

    /// <summary>At the one behind the one talked about.</summary>
    Next,

    /// <summary>At the one before the one talked about.</summary>
    Previous,

    /// <summary>At the one in the middle of the list.</summary>
    Middle,

    /// <summary>At everything shown.</summary>
    All,
}
