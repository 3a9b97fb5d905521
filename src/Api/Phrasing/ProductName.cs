using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Phrasing;

/// <summary>
/// A name short enough to stand in a sentence. Feed titles list specifications behind the name ("... Notebook Silver 43.2 cm (17\")"): the name ends where
/// they begin.
/// </summary>
public static class ProductName
{
    /// <summary>Titles up to this length are used as they are.</summary>
    private const int Longest = 60;

    private const int FewestWords = 3;

    private static readonly SearchValues<char> Separators = SearchValues.Create(",;|(:[");

    private static readonly HashSet<string> Loose = new(
        [
            "with", "for", "and", "in", "of", "by", "the", "a", "an", "or", "to", "-", "–", "—", "&", "+", "black", "white", "silver", "grey", "gray", "blue",
            "red", "green", "gold", "pink", "brown", "beige", "yellow", "purple", "orange",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The title cut to a name; brand and model where there is no title; "product" where there is nothing.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "Here short is a length, not a number type.")]
    public static string Short(string? title, string? brand = null, string? model = null)
    {
        var text = PlainText.OneLine(title);
        if (text.Length == 0)
        {
            var named = PlainText.OneLine($"{brand} {model}");
            return named.Length == 0 ? "product" : Cut(named);
        }

        return text.Length <= Longest ? text : Cut(text);
    }

    private static string Cut(string text)
    {
        var words = text.Split(' ');
        var count = 0;
        var length = 0;
        while (count < words.Length && length + words[count].Length <= Longest && !(count >= FewestWords && BeginsSpecification(words, count)))
        {
            length += words[count].Length + 1;
            count++;
            if (count >= FewestWords && words[count - 1].AsSpan(words[count - 1].Length - 1).ContainsAny(Separators))
            {
                break;
            }
        }

        while (count > FewestWords && Loose.Contains(words[count - 1]))
        {
            count--;
        }

        var name = string.Join(' ', words, 0, count).TrimEnd(',', ';', '|', '(', ':', '[', ' ', '-');
        return name.Length > 0 ? name : text[..Math.Min(text.Length, Longest)];
    }

    /// <summary>A bracket, a dash, or a measure: "43.2 cm", "15.6\"", "8GB".</summary>
    private static bool BeginsSpecification(string[] words, int at)
    {
        var word = words[at];
        if (word[0] is '(' or '[' or '|' || word is "-" or "–" or "—" or "/")
        {
            return true;
        }

        var next = at + 1 < words.Length ? words[at + 1] : "";
        return char.IsAsciiDigit(word[0])
            && (word.Contains('"', StringComparison.Ordinal) || QuestionForm.Of(word).AskedUnit is not null || QuestionForm.Of("1 " + next).AskedUnit is not null);
    }
}
