using ProductQA.Search.Catalog;
using ProductQA.Search.Evaluation;

namespace ProductQA.Search.Evidence;

/// <summary>A marked question as the trainer sees it.</summary>
internal sealed class TrainingRow
{
    private readonly AskedQuestion _asked;

    public TrainingRow(AttributeQuestion question, AttributeLexicon lexicon, int folds)
    {
        Question = question;
        Attributes = [.. question.Attributes.Select(one => new AnalyzedAttribute(new ProductAttribute(one.Name, one.Value)))];
        Relevant = [.. question.Attributes.Select(one => one.Relevant)];
        _asked = new AskedQuestion(question.Question, productTitle: null, AttributeRanker.Importance(Attributes, names: null), lexicon, Attributes);
        Features = Array.ConvertAll(Attributes, FeaturesOf);
        Wording = string.Join(' ', _asked.Words.Where(word => !FunctionWords.Contains(word)).Select(EvidenceText.Stem).Order(StringComparer.Ordinal).DefaultIfEmpty(question.Question));
        Product = lexicon == AttributeLexicon.Policies ? Wording : string.Join('\n', question.Attributes.Select(one => one.Name + "=" + one.Value));
        Fold = (int)(Product.Aggregate(17u, static (hash, c) => unchecked((hash * 31) + c)) / 7 % folds);
    }

    public AttributeQuestion Question { get; }

    public AnalyzedAttribute[] Attributes { get; }

    public bool[] Relevant { get; }

    public double[][] Features { get; }

    /// <summary>The product, by its attributes: its questions are never parted. A shop's policies are few and asked about alike: there the wording parts.</summary>
    public string Product { get; }

    /// <summary>The question's telling words in one order: questions with the same are the same question.</summary>
    public string Wording { get; }

    public int Fold { get; }

    public bool IsAnswerable => Relevant.Contains(value: true);

    /// <summary>What the confidence sees of the attribute that a ranking puts first, and whether it answers.</summary>
    public (double[] Signals, bool IsRight) Best(double[] ranking)
    {
        List<ScoredAttribute> ordered = [.. Attributes.Select((attribute, at) => new ScoredAttribute(at, attribute, Features[at], AttributeWeights.Dot(Features[at], ranking))).OrderByDescending(one => one.Score)];
        return (ConfidenceSignals.Of(_asked, ordered, 0), Relevant[ordered[0].At]);
    }

    private double[] FeaturesOf(AnalyzedAttribute attribute)
    {
        var features = new double[AttributeFeatures.Count];
        AttributeFeatures.Fill(_asked, attribute, features);
        return features;
    }
}
