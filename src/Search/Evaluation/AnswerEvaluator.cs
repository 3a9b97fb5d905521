using System.Text.Json;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Search.Evaluation;

/// <summary>Measures how well a ranker picks the attribute that answers, and how well it abstains where none does.</summary>
public static class AnswerEvaluator
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>Reads questions, one JSON object a line; an empty line is skipped.</summary>
    /// <exception cref="FormatException">A line is not such an object; the message names the line.</exception>
    public static IEnumerable<AttributeQuestion> Read(TextReader lines)
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

    /// <summary>Ranks every question's attributes and counts; a question whose best confidence is below <paramref name="threshold"/> (without one: the ranker's own) is left unanswered.</summary>
    public static AnswerEvaluation Evaluate(IEnumerable<AttributeQuestion> questions, AttributeRanker ranker, double? threshold = null)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(ranker);
        return AnswerEvaluation.Of([.. Outcomes(questions, ranker)], threshold ?? AttributeRanker.DefaultThreshold);
    }

    /// <summary>What became of each question.</summary>
    public static IEnumerable<AnswerOutcome> Outcomes(IEnumerable<AttributeQuestion> questions, AttributeRanker ranker) =>
        questions.Select(question => Outcome(question, ranker));

    private static AnswerOutcome Outcome(AttributeQuestion question, AttributeRanker ranker)
    {
        var attributes = question.Attributes.Select(attribute => new ProductAttribute(attribute.Name, attribute.Value)).ToList();
        var ranked = ranker.Rank(question.Question, attributes);
        var relevant = question.Attributes.Where(attribute => attribute.Relevant).Select(attribute => (attribute.Name, attribute.Value)).ToHashSet();
        var rank = ranked.ToList().FindIndex(fact => relevant.Contains((fact.Fact.Field, fact.Fact.Value)));
        return new AnswerOutcome(question, ranked.Count > 0 ? ranked[0] : null, rank + 1);
    }

    private static AttributeQuestion Parse(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<AttributeQuestion>(line, Format) is { Question: not null, Attributes: not null } read
                ? read
                : throw new FormatException($"Line {number} has no question or no attributes.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"Line {number} is not a question with its attributes: {e.Message}", e);
        }
    }
}

/// <summary>A question with the attributes of its product, the ones that answer it marked.</summary>
/// <param name="Id">Name of the row.</param>
/// <param name="Question">What the shopper asked.</param>
/// <param name="Attributes">All attributes of the product.</param>
public sealed record AttributeQuestion(string Id, string Question, IReadOnlyList<MarkedAttribute> Attributes)
{
    /// <summary>True where at least one attribute answers the question.</summary>
    public bool IsAnswerable => Attributes.Any(attribute => attribute.Relevant);
}

/// <summary>An attribute, and whether it answers the question.</summary>
public sealed record MarkedAttribute(string Name, string Value, bool Relevant);
