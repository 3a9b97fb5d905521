namespace ProductQA.Search.Knowledge;

/// <summary>Lowest, middle and highest of numbers.</summary>
internal sealed record NumberRange(double Minimum, double Median, double Maximum)
{
    public static NumberRange? Of(List<double> numbers)
    {
        if (numbers.Count == 0)
        {
            return null;
        }

        numbers.Sort();
        return new NumberRange(numbers[0], Middle(numbers), numbers[^1]);
    }

    /// <summary>The median of sorted numbers.</summary>
    public static double Middle(List<double> sorted) => (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
}
