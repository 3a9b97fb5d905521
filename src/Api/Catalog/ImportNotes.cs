using System.Globalization;
using ProductQA.Search.Feeds;

namespace ProductQA.Api.Catalog;

/// <summary>What there is to say of the rows of a feed, a sentence each with its line; the first five thousand are kept.</summary>
public sealed class ImportNotes
{
    public const int MostSentences = 5000;

    private readonly List<string> _sentences = [];
    private long _left;

    public long Rejected { get; private set; }

    /// <summary>The sentences, and how many more there would be.</summary>
    public IReadOnlyList<string> Sentences =>
        _left == 0 ? _sentences : [.. _sentences, string.Create(CultureInfo.InvariantCulture, $"And {_left:N0} more like these.")];

    public void Reject(RejectedRow row)
    {
        Rejected++;
        Note($"Line {row.Line}: {row.Reason}");
    }

    public void Warn(FeedRow row)
    {
        foreach (var warning in row.Warnings)
        {
            Note($"Line {row.Line}: {warning}");
        }
    }

    private void Note(string sentence)
    {
        if (_sentences.Count < MostSentences)
        {
            _sentences.Add(sentence);
        }
        else
        {
            _left++;
        }
    }
}
