using System.Text;

namespace ProductQA.Search.Passages.Reading;

/// <summary>Takes out what stands at the head or foot of most pages: the manual's name, the chapter, the page number. Numbers in it may differ.</summary>
internal static class RunningLines
{
    private const int FewestPages = 3;

    /// <summary>Lines from the edge that may belong to a head or foot.</summary>
    private const int Edge = 2;

    /// <summary>Left and right pages may have heads of their own.</summary>
    private const double Most = 0.4;

    public static void Remove(List<PdfPageLines> pages)
    {
        var full = pages.FindAll(page => page.Lines.Count > 2 * Edge);
        if (full.Count < FewestPages)
        {
            return;
        }

        var counts = full.SelectMany(page => AtEdges(page).Select(at => Form(page.Lines[at])).Distinct()).CountBy(form => form).ToDictionary();
        foreach (var page in full)
        {
            foreach (var at in AtEdges(page).OrderDescending().Where(at => counts[Form(page.Lines[at])] is var count && count >= FewestPages && count >= Most * full.Count).ToList())
            {
                page.Lines.RemoveAt(at);
            }
        }
    }

    private static IEnumerable<int> AtEdges(PdfPageLines page) =>
        Enumerable.Range(0, Edge).Concat(Enumerable.Range(page.Lines.Count - Edge, Edge));

    private static string Form(PdfLine line)
    {
        var form = new StringBuilder();
        foreach (var c in line.Text)
        {
            if (!char.IsAsciiDigit(c))
            {
                form.Append(char.ToLowerInvariant(c));
            }
            else if (form.Length == 0 || form[^1] != '#')
            {
                form.Append('#');
            }
        }

        return form.ToString();
    }
}
