using System.Text;
using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Data.Similarity;

/// <summary>What makes two texts the same: letters and digits in lower case, without accents. Texts of marks or emoji alone are compared as they stand.</summary>
internal static class TextKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in CompatibilityFold.Fold(text).EnumerateRunes().Where(Rune.IsLetterOrDigit))
        {
            key.Append(rune.ToString());
        }

        return key.Length > 0 ? key.ToString() : text.Trim();
    }
}
