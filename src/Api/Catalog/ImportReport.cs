namespace ProductQA.Api.Catalog;

/// <summary>What came of an import.</summary>
/// <param name="Products">Products loaded.</param>
/// <param name="Variants">Variants loaded.</param>
/// <param name="Rejected">Rows that could not be taken.</param>
/// <param name="Warnings">What was rejected or odd, a sentence each with its line; at most <see cref="MostWarnings"/>.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record ImportReport(int Products, int Variants, int Rejected, IReadOnlyList<string> Warnings, double Seconds)
{
    public const int MostWarnings = 200;
}
