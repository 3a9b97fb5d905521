using System.Globalization;
using ProductQA.Nlu.Models;

namespace ProductQA.Cli.Intents;

/// <summary>A line of <c>intents list</c>. Shares from 0 to 1, at the threshold, on the test file of the model's card.</summary>
internal sealed record ModelRow(
    string Model,
    DateTimeOffset? Created,
    string? By,
    int? Rows,
    double? InScopeAccuracyAtThreshold,
    double? OosRecall,
    double? Threshold,
    string? Parent,
    DateTimeOffset? PromotedAt,
    string? PromotedBy,
    bool IsCurrent,
    bool IsChallenger,
    string? Problem)
{
    public static ModelRow Of(StoredModel stored) => new(
        stored.Model,
        stored.Card?.Created,
        stored.Card?.By,
        stored.Card is { } card ? card.InScopeRows + card.OutOfScopeRows : null,
        stored.Card?.Test?.InScopeAccuracyAtThreshold,
        stored.Card?.Test?.OosRecall,
        stored.Card?.Threshold,
        stored.Card?.Parent,
        stored.LastPromotion?.At,
        stored.LastPromotion?.By,
        stored.IsCurrent,
        stored.IsChallenger,
        stored.Problem);

    public string ToText() => Problem is not null
        ? $"{Mark} {Model}  {Problem}"
        : string.Create(CultureInfo.InvariantCulture, $"{Mark} {Model}  {Created:yyyy-MM-dd HH:mm}  {By ?? "–",-12}  {Rows,4}  {Share(InScopeAccuracyAtThreshold),8}  {Share(OosRecall),10}  {Threshold,9:F3}  {Parent ?? "–",-12}  {Promoted}");

    private char Mark => IsCurrent ? '*' : IsChallenger ? '?' : ' ';

    private string Promoted => PromotedAt is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm} by {PromotedBy}") : "–";

    private static string Share(double? share) => share is { } value ? value.ToString("P1", CultureInfo.InvariantCulture) : "–";
}
