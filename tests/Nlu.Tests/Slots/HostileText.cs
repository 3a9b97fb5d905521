using CsCheck;

namespace ProductQA.Nlu.Tests.Slots;

/// <summary>What a shopper, or somebody who is none, may send: broken surrogates, marks of direction, combining marks, and the words of the rules in any order.</summary>
internal static class HostileText
{
    public static string[] Parts { get; } =
    [
        .. "order #A1001 under $50 between 20 and 30 eur size XL 2x x a couple red dark - $ # k €, 1k-2k <5 50+ 10-12 dv7-1211ea dv 7 1211 ea human talk to hi, thanks! is it and 3 in 1 - . ? ½ ² 1'000".Split(' '),
        "\ud83d", "\udc00", "\u200b", "\u202e", "\u0301\u0301\u0301", "e\u0301", "שלום", "مرحبا", "\u00a0", "\ufeff", "😀", "５０", "ﬁ", "\n", "\0",
    ];

    public static Gen<string> Texts { get; } = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 14].Select(parts => string.Join(' ', parts)),
        Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 14].Select(string.Concat));
}
