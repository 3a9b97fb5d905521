using System.Globalization;
using System.Text;

namespace ProductQA.Search.Ranking;

/// <summary>The card as a page for people.</summary>
internal static class RankingCardPage
{
    public const string FileName = "card.md";

    public static string Render(RankingCard card)
    {
        var figures = card.Figures;
        var page = new StringBuilder().Append(CultureInfo.InvariantCulture, $"""
            # Ranker {card.Model}

            **{card.Why}**

            Trained {card.Created:yyyy-MM-dd HH:mm} UTC on `{card.Data.File}` (SHA-256 `{card.Data.Sha256}`) over a catalog of {card.Data.Products} products, seed {card.Options.Seed}.
            LambdaMART with {card.Options.Trees} trees of at most {card.Options.Leaves} leaves, each of {card.Options.RowsInLeaf} products or more. A product's score is multiplied by e to {card.Weight} times the sum of the trees.

            | nDCG@10 of {figures.Queries} queries | |
            |---|---|
            | without the ranker | {figures.Base:F4} |
            | with it, cross-validated by query ({card.Options.Folds} folds, {card.Options.Repeats} times) | {figures.CrossValidated:F4} |
            | in each repeat | {string.Join(", ", figures.Repeats.Select(repeat => repeat.ToString("F4", CultureInfo.InvariantCulture)))} |
            | gain in 95 % of the samples of queries | {figures.GainLow:F4} to {figures.GainHigh:F4} |
            | queries that became better, worse | {figures.Better}, {figures.Worse} |

            | feature | a high number says | share |
            |---|---|---|

            """);
        foreach (var feature in RankingFeatures.All.OrderByDescending(feature => card.Importance.GetValueOrDefault(feature.Name)))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {feature.Name} | {feature.Meaning} | {card.Importance.GetValueOrDefault(feature.Name):P1} |\n");
        }

        return page.ToString();
    }
}
