using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Models;

namespace ProductQA.Cli.Intents;

/// <summary>
/// A candidate against the model in service on a test file that neither was trained on. It is refused where it is significantly worse, at an intent or over all,
/// unless each of these is overruled by its name.
/// </summary>
/// <param name="File">The test file.</param>
/// <param name="Comparison">The model in service first.</param>
internal sealed record PromotionTrial(DataFile File, ModelComparison Comparison)
{
    /// <summary>Compares; null, with a word on standard error, where the model in service cannot be loaded.</summary>
    /// <exception cref="InvalidDataException">The candidate is broken, or a model was trained on the test file.</exception>
    public static PromotionTrial? Run(string current, string candidate, string test)
    {
        var challenger = ModelDirectory.Load(candidate).Engine;
        if (LoadCurrent(current) is not { } serving)
        {
            return null;
        }

        var rows = ReadRows(test, current, candidate);
        return new PromotionTrial(rows.File, ModelComparison.Compare(serving, challenger, rows.Rows));
    }

    /// <summary>Reads the rows to compare on, and says how many were left out.</summary>
    public static TestRows ReadRows(string test, params IReadOnlyList<string> models)
    {
        var rows = TestRows.Read(test, models);
        if (rows.LeftOut > 0)
        {
            Console.Error.WriteLine($"{rows.LeftOut} of {rows.Rows.Count + rows.LeftOut} test rows were left out: a model was trained on them.");
        }

        return rows;
    }

    /// <summary>The regressions that nobody overruled.</summary>
    /// <exception cref="WrongArgumentException">A name is given for something that is not significantly worse.</exception>
    public IReadOnlyList<string> Refused(IReadOnlyList<string> overruled)
    {
        List<string> worse = [.. Comparison.Regressions.Select(figures => figures.Intent)];
        if (overruled.FirstOrDefault(name => !worse.Contains(name)) is { } wrong)
        {
            var why = Comparison.Intents.Any(figures => figures.Intent == wrong) || wrong == ModelComparison.AllRows ? "is not significantly worse" : "is no intent of the test file";
            throw new WrongArgumentException($"--overrule {wrong}: {wrong} {why}. {(worse.Count == 0 ? "Nothing is worse; leave --overrule out." : $"Worse: {string.Join(", ", worse)}.")}");
        }

        return [.. worse.Except(overruled)];
    }

    private static Nlu.NluEngine? LoadCurrent(string current)
    {
        try
        {
            return ModelDirectory.Load(current).Engine;
        }
        catch (InvalidDataException broken)
        {
            Console.Error.WriteLine($"Nothing was compared, because the model in service cannot be loaded: {broken.Message}");
            return null;
        }
    }
}
