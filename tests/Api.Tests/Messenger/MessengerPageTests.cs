using System.Reflection;
using System.Text.RegularExpressions;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>docs/messenger.md says of each event, limit and error what we do; every row names a test, and every test that it names is there.</summary>
public sealed partial class MessengerPageTests
{
    private const string TestColumn = "test";

    private static readonly HashSet<string> Classes = [.. typeof(MessengerPageTests).Assembly.GetTypes().Select(type => type.Name)];

    private static readonly HashSet<string> Methods =
        [.. typeof(MessengerPageTests).Assembly.GetTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance).Select(method => $"{type.Name}.{method.Name}"))];

    public static TheoryData<string> Rows => [.. RowsOfPage()];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_names_a_test_that_is_there(string row)
    {
        var cells = Cells(row);
        var named = Code().Matches(cells[^1]).Select(code => code.Groups["name"].Value).ToList();

        Assert.All(cells.Take(2), cell => Assert.NotEmpty(cell));
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(IsThere(name), $"There is no test '{name}'."));
    }

    [Fact]
    public void The_page_has_all_its_tables() => Assert.InRange(RowsOfPage().Count, 110, 300);

    private static bool IsThere(string name) => name.StartsWith("Conversations/", StringComparison.Ordinal)
        ? File.Exists(Path.Combine(ConversationFile.Folder, name["Conversations/".Length..]))
        : Classes.Contains(name) || Methods.Contains(name);

    /// <summary>The rows of the tables whose last column says the test.</summary>
    private static List<string> RowsOfPage()
    {
        var rows = new List<string>();
        var isTested = false;
        foreach (var line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "docs", "messenger.md")))
        {
            var isHead = line.StartsWith('|') && Cells(line)[^1] == TestColumn;
            isTested = isHead || (isTested && line.StartsWith('|'));
            if (isTested && !isHead && !line.StartsWith("|---", StringComparison.Ordinal))
            {
                rows.Add(line);
            }
        }

        return rows;
    }

    private static string[] Cells(string row) => row.Trim('|', ' ').Split(" | ", StringSplitOptions.TrimEntries);

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
