namespace ProductQA.Search.Evidence.Measures;

/// <summary>The unit that an attribute's name states: "Width (mm)", "Length in inches". A name without one states none, whatever its values usually are.</summary>
internal static class NamedUnit
{
    private const int Shortest = 2;

    public static MeasureUnit? Of(string name)
    {
        var text = name.Trim();
        var bracket = text.LastIndexOf('(');
        var inside = bracket > 0 && text.EndsWith(')') ? text[(bracket + 1)..^1] : Behind(text);
        // "(in)" may be an input, "(H)" a height.
        return inside.Length < Shortest || inside.Equals("in", StringComparison.OrdinalIgnoreCase) ? null : MeasureUnit.Named(inside.Trim());
    }

    private static string Behind(string text) => text.LastIndexOf(" in ", StringComparison.OrdinalIgnoreCase) is var at and > 0 ? text[(at + " in ".Length)..] : "";
}
