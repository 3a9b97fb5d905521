using System.Buffers;

namespace ProductQA.Search.Feeds;

/// <summary>
/// The text of an XML feed with blanks in place of control characters, which shop systems export though XML forbids
/// them, and with an end to a tag that never ends.
/// </summary>
internal sealed class XmlCharacters(TextReader source, long maximumRun) : TextReader
{
    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. Enumerable.Range(0, 32).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r')), '\uFFFE', '\uFFFF']);

    private readonly char[] _one = new char[1];
    private long _run;

    public override int Read() => Read(_one, 0, 1) == 1 ? _one[0] : -1;

    public override int Read(char[] buffer, int index, int count)
    {
        var read = source.Read(buffer, index, count);
        var text = buffer.AsSpan(index, read);
        for (var at = text.IndexOfAny(Forbidden); at >= 0; at = text.IndexOfAny(Forbidden))
        {
            text[at] = ' ';
        }

        var mark = text.LastIndexOfAny('<', '>');
        _run = mark < 0 ? _run + read : read - mark;
        return _run <= maximumRun ? read : throw new FeedException($"The XML has a text or tag of more than {maximumRun} characters: shorten it.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
