namespace ProductQA.Nlu.Text;

/// <summary>Damerau's distance in its restricted form: insertion, deletion, substitution and the swap of two neighbours each count one.</summary>
internal static class EditDistance
{
    public static int Between(string left, string right)
    {
        var width = right.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        for (var j = 0; j < width; j++)
        {
            rows[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            FillRow(left, right, i, rows, width);
        }

        return rows[(left.Length % 3 * width) + right.Length];
    }

    private static void FillRow(string left, string right, int i, Span<int> rows, int width)
    {
        var current = rows.Slice(i % 3 * width, width);
        var above = rows.Slice((i + 2) % 3 * width, width);
        var twoAbove = rows.Slice((i + 1) % 3 * width, width);
        current[0] = i;
        for (var j = 1; j < width; j++)
        {
            var substitution = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            current[j] = Math.Min(substitution, Math.Min(above[j], current[j - 1]) + 1);
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
            {
                current[j] = Math.Min(current[j], twoAbove[j - 2] + 1);
            }
        }
    }
}
