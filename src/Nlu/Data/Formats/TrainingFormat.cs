namespace ProductQA.Nlu.Data.Formats;

/// <summary>
/// Sees what a path holds: a file by its ending, or by its first character where the ending says nothing; a folder as Dialogflow's by its files for intents.
/// Any other folder is read with the folders in it, in the order of names; of it, only files with a known ending and labelled messages count.
/// </summary>
internal static class TrainingFormat
{
    private const int DeepestFolder = 4;
    private const int MostFiles = 10_000;

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = DeepestFolder,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
    };

    public static void Read(string path, RowCollector rows)
    {
        if (DialogflowFolder.Recognise(path) is { } intents)
        {
            DialogflowFolder.Read(intents, rows);
        }
        else if (Directory.Exists(path))
        {
            ReadFolder(path, rows);
        }
        else
        {
            ReadFile(path, rows, isPartOfFolder: false);
        }
    }

    private static void ReadFolder(string folder, RowCollector rows)
    {
        var before = rows.Count;
        string[] files = [.. Directory.EnumerateFiles(folder, "*", Below).Where(file => KindOf(file) is not null).Take(MostFiles + 1).Order(StringComparer.Ordinal)];
        if (files.Length > MostFiles)
        {
            throw new InvalidDataException($"{folder} holds more than {MostFiles} files. Name the folder that holds the training data.");
        }

        Array.ForEach(files, file => ReadFile(file, rows, isPartOfFolder: true));
        if (rows.Count == before)
        {
            throw new InvalidDataException($"{folder} holds no labelled messages. Put CSV, JSONL or Rasa YAML files into it, or an export of Dialogflow ES with its folder intents.");
        }
    }

    private static void ReadFile(string path, RowCollector rows, bool isPartOfFolder)
    {
        var text = StrictText.Read(path);
        switch (KindOf(path) ?? Guess(text))
        {
            case Kind.JsonLines:
                JsonLines.Read(text, path, rows);
                break;
            case Kind.Yaml:
                RasaYaml.Read(text, path, rows, isPartOfFolder);
                break;
            default:
                using (var reader = new StringReader(text))
                {
                    LabelledUtteranceFile.Read(reader, path, rows);
                }

                break;
        }
    }

    private static Kind? KindOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".CSV" => Kind.Csv,
        ".JSONL" or ".NDJSON" => Kind.JsonLines,
        ".YML" or ".YAML" => Kind.Yaml,
        _ => null,
    };

    private static Kind Guess(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("{") ? Kind.JsonLines
            : start.StartsWith("version:") || start.StartsWith("nlu:") || start.StartsWith("---") ? Kind.Yaml
            : Kind.Csv;
    }

    private enum Kind
    {
        Csv,
        JsonLines,
        Yaml,
    }
}
