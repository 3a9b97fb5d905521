using Lucene.Net.Analysis.En;

namespace ProductQA.Search.Text;

/// <summary>Takes the plural off English words (speakers → speaker, batteries → battery); tokens with digits stay whole.</summary>
internal static class Stemmer
{
    /// <summary>The form under which a token is indexed and looked up.</summary>
    public static string Stem(string token)
    {
        if (token.Length < 4 || CatalogText.HasDigit(token))
        {
            return token;
        }

        if (token.EndsWith("xes", StringComparison.Ordinal) || token.EndsWith("ches", StringComparison.Ordinal) || token.EndsWith("shes", StringComparison.Ordinal) || token.EndsWith("sses", StringComparison.Ordinal))
        {
            return token[..^2];
        }

        var letters = token.ToCharArray();
        return new string(letters, 0, new EnglishMinimalStemmer().Stem(letters, letters.Length));
    }
}
