namespace ProductQA.Cli.Ask.Made;

/// <summary>How shoppers ask for an attribute.</summary>
/// <param name="Attribute">Its name in the catalog.</param>
/// <param name="Wordings">Questions, with <c>{p}</c> where the product's name goes.</param>
/// <param name="Also">Attributes that answer the same question.</param>
/// <param name="Near">Words of names and texts that might hold the answer: a product that has none of them lacks the fact. A star: never ask where it is missing.</param>
internal sealed record AttributeWording(string Attribute, IReadOnlyList<string> Wordings, IReadOnlyList<string> Also, IReadOnlyList<string> Near)
{
    private const string Never = "*";

    /// <summary>The names of attributes that answer it.</summary>
    public IEnumerable<string> Names => Also.Prepend(Attribute);

    /// <summary>Whether it can be told from the product's names and texts that the fact is missing.</summary>
    public bool TellsMissing => Near.Count > 0 && !Near.Contains(Never);

    /// <summary>Reads <c>attribute, wording, also, near</c>, tab-separated, one wording a line; lists in a cell are parted by semicolons.</summary>
    /// <exception cref="FormatException">A line has no attribute, or no wording with <c>{p}</c>.</exception>
    public static List<AttributeWording> Read(FileInfo file) =>
    [
        .. File.ReadLines(file.FullName).Index().Skip(1).Where(line => line.Item.Length > 0).Select(line => Cells(line.Item, line.Index + 1, file.Name))
            .GroupBy(cells => cells[0])
            .Select(rows => new AttributeWording(rows.Key, [.. rows.Select(cells => cells[1])], List(rows, 2), List(rows, 3))),
    ];

    private static string[] Cells(string line, int number, string name)
    {
        var cells = line.Split('\t');
        return cells is [{ Length: > 0 }, { } wording, _, _] && wording.Contains("{p}", StringComparison.Ordinal)
            ? cells
            : throw new FormatException($"{name}, line {number}: write attribute, wording with {{p}}, also and near, with tabs between.");
    }

    private static string[] List(IEnumerable<string[]> rows, int column) =>
        [.. rows.SelectMany(cells => cells[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
