namespace ProductQA.Search.Evidence.Measures;

/// <summary>
/// Reads the measures of a value as a feed writes it. Numbers in a row share the unit behind the last ("46 x 27 x 18 cm"); a number whose meaning
/// is not clear beyond doubt ("1/4 in", "2 x 5 m", "180 g/m2") is no measure.
/// </summary>
internal static class MeasureReader
{
    private const int Longest = 400;
    private const int FewPieces = 10;

    public static StatedValue Read(string value)
    {
        var text = value.Length > Longest ? value[..Longest] : value;
        var numbers = new NumberScanner(text).Numbers();
        var measures = new List<StatedMeasure>();
        var hasBare = false;
        for (var at = 0; at < numbers.Count;)
        {
            var end = at + 1;
            while (end < numbers.Count && numbers[end].Joint.Length > 0 && numbers[end].Joint == numbers[Math.Min(at + 1, end)].Joint)
            {
                end++;
            }

            hasBare |= !Add(measures, numbers.GetRange(at, end - at)) && !numbers[at].IsRemark;
            at = end;
        }

        return new StatedValue(Merged(measures, numbers), hasBare);
    }

    /// <summary>Whether the row has one unit and is clear.</summary>
    private static bool Add(List<StatedMeasure> measures, List<ScannedNumber> row)
    {
        var unit = row[^1].Unit;
        var joint = row.Count > 1 ? row[1].Joint : "";
        if (unit is null || row.Exists(number => number.IsUnclear || (number.Unit is not null && number.Unit != unit)) || IsMultiple(row, joint, unit))
        {
            return false;
        }

        measures.Add(new StatedMeasure(row.ConvertAll(number => number.Number), joint, unit) { IsRemark = row[0].IsRemark, IsTolerance = row[0].IsTolerance });
        return true;
    }

    /// <summary>"2 x 500 ml" are two bottles, and "2 x 5 m" may be two cables.</summary>
    private static bool IsMultiple(List<ScannedNumber> row, string joint, MeasureUnit unit) =>
        joint == StatedMeasure.Sides && (unit.Quantity != "length" || (row is [{ Unit: null } first, _] && first.Number <= FewPieces && double.IsInteger(first.Number)));

    /// <summary>"2 h 10 min" is one number.</summary>
    private static List<StatedMeasure> Merged(List<StatedMeasure> measures, List<ScannedNumber> numbers)
    {
        if (measures.Count != numbers.Count)
        {
            return measures;
        }

        for (var at = measures.Count - 1; at > 0; at--)
        {
            var (whole, rest) = (measures[at - 1], measures[at]);
            if (numbers[at].IsAdjacent && whole.Unit != rest.Unit && rest.Unit.In(rest.Numbers[0], whole.Unit) is { } more && more < 1)
            {
                measures[at - 1] = whole with { Numbers = [whole.Numbers[0] + more] };
                measures.RemoveAt(at);
            }
        }

        return measures;
    }
}
