using ProductQA.Nlu.Data;
using ProductQA.Nlu.Models;

namespace ProductQA.Nlu.Evaluation;

/// <summary>
/// The rows of a test file on which models can be compared: those that none of them was trained on. A few such rows are left out; where the file itself was
/// trained on, or more than one row in twenty, it is no test file for these models and is refused.
/// </summary>
/// <param name="Rows">The rows to compare on.</param>
/// <param name="LeftOut">How many were left out.</param>
/// <param name="File">The file that they stand in.</param>
public sealed record TestRows(IReadOnlyList<LabelledUtterance> Rows, int LeftOut, DataFile File)
{
    private const double MostLeftOut = 0.05;

    /// <summary>Reads the file and leaves out what the models of these folders were trained on.</summary>
    /// <exception cref="InvalidDataException">The file breaks the form, or a model was trained on it.</exception>
    public static TestRows Read(string path, params IReadOnlyList<string> modelDirectories)
    {
        var data = TrainingData.Read(path);
        var (rows, file) = (data.Rows, ModelDirectory.Describe(path, data.Files));
        var rest = rows;
        foreach (var directory in modelDirectories)
        {
            var trained = TrainingTexts.Read(directory);
            rest = [.. rest.Where(row => !trained.Contains(row.Text))];
            Demand(ModelCard.Read(directory).Data.All(trainedOn => trainedOn.Sha256 != file.Sha256), path, directory, "on this very file");
            Demand(rows.Count - rest.Count <= MostLeftOut * rows.Count, path, directory, $"on {rows.Count - rest.Count} of its {rows.Count} rows");
        }

        return new TestRows(rest, rows.Count - rest.Count, file);
    }

    private static void Demand(bool holds, string path, string directory, string trainedOn)
    {
        if (!holds)
        {
            throw new InvalidDataException($"{path} cannot test the model in {directory}: that was trained {trainedOn}. Name a test file that no model has seen.");
        }
    }
}
