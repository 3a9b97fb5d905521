using System.Text.Json;
using ProductQA.Search.Evaluation;
using ProductQA.Search.Evidence;

namespace ProductQA.Search.Passages.Fitting;

/// <summary>Measures how well the sentence that answers is found, and how well none is quoted where none does (data as in hetPQA).</summary>
public static class PassageEvaluator
{
    private const int Folds = 5;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Reads questions, one JSON object a line; an empty line is skipped.</summary>
    /// <exception cref="FormatException">A line is not such an object; the message names the line.</exception>
    public static IEnumerable<PassageQuestion> Read(TextReader lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, number);
            }
        }
    }

    /// <summary>Figures of a ranker at a threshold.</summary>
    public static AnswerEvaluation Evaluate(IEnumerable<PassageQuestion> questions, QuotationRanker ranker, double threshold = QuotationRanker.DefaultThreshold) =>
        AnswerEvaluation.Of([.. questions.Select(question => Outcome(question, ranker))], threshold);

    /// <summary>Figures with weights fitted on other products' questions: five folds by product.</summary>
    public static AnswerEvaluation CrossValidate(IReadOnlyList<PassageQuestion> questions, double threshold = QuotationRanker.DefaultThreshold)
    {
        var outcomes = Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            var ranker = new QuotationRanker(QuotationTrainer.FitWeights([.. questions.Where(question => FoldOf(question) != fold)]));
            return questions.Where(question => FoldOf(question) == fold).Select(question => Outcome(question, ranker));
        });
        return AnswerEvaluation.Of([.. outcomes], threshold);
    }

    internal static int FoldOf(PassageQuestion question) => (int)(question.Product.Aggregate(17u, static (hash, c) => unchecked((hash * 31) + c)) % Folds);

    /// <summary>The sentences as they are compared; of an attribute ("batteries_required: { value:false }") the name is the heading.</summary>
    internal static List<QuotableText> Texts(PassageQuestion question) => [.. question.Candidates.Select(candidate =>
    {
        var colon = candidate.Source == "attribute" ? candidate.Text.IndexOf(':', StringComparison.Ordinal) : -1;
        var heading = colon < 0 ? "" : candidate.Text[..colon].Replace('_', ' ');
        return new QuotableText(new Passage(question.Product, candidate.Source, candidate.Source, 0, heading, candidate.Text), Words(candidate.Text[(colon + 1)..]));
    })];

    /// <summary>The file's own notation for attributes becomes words.</summary>
    private static string Words(string text) => text.Replace("value:", " ", StringComparison.Ordinal).Replace('{', ' ').Replace('}', ' ').Replace('_', ' ').Replace('"', ' ').Trim();

    private static AnswerOutcome Outcome(PassageQuestion question, QuotationRanker ranker)
    {
        var texts = Texts(question);
        var scored = ranker.Scored(QuotationQuestion.Of(question.Question, null), texts);
        var order = Enumerable.Range(0, scored.Count).OrderByDescending(i => scored[i].Score).ToList();
        var best = ranker.Rated(scored[order[0]], order.ConvertAll(i => scored[i]), 0);
        var fact = new RankedFact(new Fact(question.Product, best.Passage.Source, best.Text, "passage"), best.Score, best.Confidence);
        return new AnswerOutcome(Marked(question), fact, order.FindIndex(i => question.Candidates[i].Relevance > 0) + 1);
    }

    private static AttributeQuestion Marked(PassageQuestion question) => new(
        question.Id, question.Question, [.. question.Candidates.Select(candidate => new MarkedAttribute(candidate.Source, candidate.Text, candidate.Relevance > 0))]);

    private static PassageQuestion Parse(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<PassageQuestion>(line, Format) is { Question: not null, Product: not null, Candidates.Count: > 0 } read
                ? read
                : throw new FormatException($"Line {number} has no question, no product or no candidates.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"Line {number} is not a question with its candidates: {e.Message}", e);
        }
    }
}
