using System.Diagnostics.CodeAnalysis;
using Fluid;

namespace ProductQA.Api.Phrasing.Wording;

/// <summary>A text, parsed once. Values are put in as they are: what shows them encodes them.</summary>
internal sealed class TextTemplate
{
    /// <summary>More than a text without loops can take.</summary>
    private const int MostSteps = 1_000;

    private static readonly FluidParser Parser = new();

    private static readonly TemplateOptions Options = MakeOptions();

    private readonly string _words;

    private readonly IFluidTemplate? _template;

    private TextTemplate(string words, IFluidTemplate? template) => (_words, _template) = (words, template);

    /// <summary>What the text makes use of.</summary>
    public TextNeeds Needs => TextNeeds.Of(_template);

    /// <summary>Nothing where the words are no Liquid; the error then says why.</summary>
    public static TextTemplate? Parse(string words, out string error)
    {
        error = "";
        if (!words.Contains('{', StringComparison.Ordinal))
        {
            return new TextTemplate(words, null);
        }

        return Parser.TryParse(words, out var template, out error) ? new TextTemplate(words, template) : null;
    }

    public string Say(ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (_template is null)
        {
            return _words;
        }

        var context = new TemplateContext(Options);
        foreach (var (name, value) in values)
        {
            context.SetValue(name, value);
        }

        return _template.Render(context);
    }

    private static TemplateOptions MakeOptions()
    {
        var options = new TemplateOptions { MaxSteps = MostSteps, StrictFilters = true };
        options.Filters.AddFilter("verb", (name, forms, _) => EnglishNoun.IsPluralName(name.ToStringValue()) ? forms.At(1) : forms.At(0));
        return options;
    }

    /// <summary>The words of a shop's own text; nothing where they come to nothing.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A text of a shop's own must not end a turn, whatever its template does with an unusual value: the English one stands.")]
    public string? TrySay(ReadOnlySpan<(string Name, object? Value)> values)
    {
        try
        {
            return Say(values) is var words && !string.IsNullOrWhiteSpace(words) ? words : null;
        }
        catch (Exception)
        {
            return null;
        }
    }
}
