using ProductQA.Nlu.Data;
using ProductQA.Nlu.Features;

namespace ProductQA.Nlu.Training;

/// <summary>A training row, counted.</summary>
internal sealed record CountedRow(LabelledUtterance Row, CountedUtterance Counted)
{
    public static CountedRow[] Count(IReadOnlyList<LabelledUtterance> rows, MeaningBlock meaning)
    {
        var (tokens, counted) = (RowSpelling.Tokens(rows), new CountedRow[rows.Count]);
        Parallel.For(0, rows.Count, i => counted[i] = new CountedRow(rows[i], CountedUtterance.Of(tokens[i], rows[i].Text, meaning)));
        return counted;
    }
}
