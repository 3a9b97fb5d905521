namespace ProductQA.Search.Evidence.Measures;

/// <summary>A measure that a value states with its unit: "1.4 kg", "46 x 27 x 18 cm", "40 - 100 °C".</summary>
/// <param name="Numbers">Its numbers, at least one.</param>
/// <param name="Joint">What stands between them: "x" of sides, "-" of a range; empty for a single number.</param>
/// <param name="Unit">Their unit.</param>
internal sealed record StatedMeasure(IReadOnlyList<double> Numbers, string Joint, MeasureUnit Unit)
{
    public const string Sides = "x";
    public const string Span = "-";

    /// <summary>It stands in brackets: a remark beside the value.</summary>
    public bool IsRemark { get; init; }

    /// <summary>It is a tolerance ("±1 °C"), which turns into other units otherwise than a value.</summary>
    public bool IsTolerance { get; init; }
}

/// <summary>What a value states in numbers.</summary>
/// <param name="Measures">Its measures, in order.</param>
/// <param name="HasBareNumbers">Whether a number without a known unit stands outside brackets.</param>
internal sealed record StatedValue(IReadOnlyList<StatedMeasure> Measures, bool HasBareNumbers)
{
    /// <summary>Reads a value; a number alone takes the unit that the attribute's name gives in brackets or behind "in" ("Width (mm)").</summary>
    public static StatedValue Of(string name, string value)
    {
        var read = MeasureReader.Read(value);
        return read is { Measures.Count: 0, HasBareNumbers: true } && NamedUnit.Of(name) is { } unit ? MeasureReader.Read($"{value} {unit.Symbol}") : read;
    }
}
