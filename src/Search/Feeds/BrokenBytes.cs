using System.Text;

namespace ProductQA.Search.Feeds;

/// <summary>
/// What to make of bytes that are no UTF-8: most often a file, or some of its rows, in Windows-1252. Each such byte
/// becomes a marker in a private range while decoding (as in OPTU-8), so that the row that holds it can be mended and
/// can say so; valid UTF-8 around it stays as it is.
/// </summary>
internal sealed class BrokenBytes : DecoderFallback
{
    private const char FirstMarker = '\uEF80';
    private const char LastMarker = '\uEFFF';
    private const char Replacement = '\uFFFD';
    private const string Windows1252 = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    /// <summary>The text with markers read as Windows-1252 and halves of characters replaced; the same text where it is sound.</summary>
    public static string Mend(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange(FirstMarker, LastMarker) < 0 && text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return text;
        }

        return string.Create(text.Length, text, (mended, broken) =>
        {
            for (var i = 0; i < broken.Length; i++)
            {
                mended[i] = broken[i] is >= FirstMarker and <= LastMarker ? FromByte(broken[i] & 0xFF) : IsHalf(broken, i) ? Replacement : broken[i];
            }
        });
    }

    private static char FromByte(int value) => value < 0xA0 ? Windows1252[value - 0x80] : (char)value;

    private static bool IsHalf(string text, int i) => char.IsSurrogate(text[i])
        && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        && !(char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private byte[] _bytes = [];
        private int _at;

        public override int Remaining => _bytes.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (_bytes, _at) = ([.. bytesUnknown.Where(value => value >= 0x80)], 0);
            return _bytes.Length > 0;
        }

        public override char GetNextChar() => _at < _bytes.Length ? (char)(FirstMarker + _bytes[_at++] - 0x80) : '\0';

        public override bool MovePrevious()
        {
            _at -= _at > 0 ? 1 : 0;
            return _at > 0;
        }

        public override void Reset() => (_bytes, _at) = ([], 0);
    }
}
