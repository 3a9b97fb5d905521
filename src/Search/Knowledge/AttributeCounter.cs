namespace ProductQA.Search.Knowledge;

/// <summary>Counts how one attribute is filled. Memory is bounded, whatever its values.</summary>
internal sealed class AttributeCounter
{
    /// <summary>Longer values are sentences: they are counted by their beginning.</summary>
    public const int LongestValue = 120;

    private const int MostValues = 20_000;
    private const int MostUnits = 200;

    private readonly ValueCounts _values = new(MostValues);
    private readonly ValueCounts _units = new(MostUnits);
    private readonly int[] _forms = new int[Enum.GetValues<ValueForm>().Length];
    private readonly HashSet<string> _seen = [];

    /// <summary>Number of products that have the attribute.</summary>
    public int Products { get; private set; }

    /// <summary>Number of values that are kept.</summary>
    public int Kept => _values.Kept;

    /// <summary>Different values, as far as they can be told.</summary>
    public int Distinct => _values.Distinct;

    /// <summary>Counts the values of one product, each once.</summary>
    public void Add(IEnumerable<string> values)
    {
        _seen.Clear();
        foreach (var value in values.Select(Shortened).Where(_seen.Add))
        {
            Count(value);
        }

        Products += _seen.Count > 0 ? 1 : 0;
    }

    public void Shrink() => _values.Shrink(Math.Min(_values.Kept, MostValues) / 2);

    public List<CountedValue> Most(int number) => _values.Most(number);

    /// <summary>The unit that at least half of the numbers have, or none.</summary>
    public string Unit() => _units.Most(1) is [var most] && most.Products * 2 >= _forms[(int)ValueForm.Number] ? most.Value : "";

    /// <summary>Share of a form among the values that say something, 0 to 1.</summary>
    public double Share(ValueForm form)
    {
        var said = _forms.Sum() - _forms[(int)ValueForm.Nothing];
        return said == 0 ? 0 : (double)_forms[(int)form] / said;
    }

    private void Count(string value)
    {
        var read = ReadValue.Of(value);
        _forms[(int)read.Form]++;
        _values.Add(value);
        if (read.Unit.Length > 0)
        {
            _units.Add(read.Unit);
        }
    }

    private static string Shortened(string value) => value.Length <= LongestValue ? value.Trim() : value[..LongestValue].Trim();
}
