using System.CommandLine;
using System.Globalization;
using ProductQA.Api.Catalog;
using ProductQA.Api.Storage;
using ProductQA.Search.Knowledge;

namespace ProductQA.Cli.Catalog;

/// <summary><c>catalog stats</c>: how much there is in the catalog, how it is filled, and what looks wrong.</summary>
internal static class CatalogStatsVerb
{
    private const int MostValues = 5;
    private const int MostNames = 50;
    private const int MostExamples = 20;
    private const int MostLines = 20;

    public static Command Create()
    {
        var verb = new Command("stats", "Say what is in the catalog, how it is filled, and what looks wrong.");
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: true, cancellationToken);
        var counts = shop.Get<CatalogStore>().Counts();
        var profile = shop.Get<CatalogKnowledge>().Profile;
        var bytes = new DirectoryInfo(shop.Get<StorageOptions>().IndexDirectory).EnumerateFiles().Sum(file => file.Length);
        var stats = new Stats(counts.Products, counts.Variants, shop.Get<LiveCatalog>().AttributeNames, bytes)
        {
            Coverage = [.. profile.Attributes.Select(attribute => Coverage.Of(attribute, profile.Products))],
            Brands = [.. profile.Brands.Take(MostNames)],
            Kinds = [.. profile.Kinds.Take(MostNames)],
            Suspicions = [.. profile.Suspicions.SelectMany(group => group.Examples.Take(MostExamples).Select(one => new SuspiciousProduct(group.Kind, one.ProductId, one.Sentence)))],
            SuspicionCounts = profile.Suspicions.ToDictionary(group => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(group.Kind.ToString()), group => group.Products),
        };
        return VerbResult.Print(arguments, stats, Text);
    }

    private static string Text(Stats stats)
    {
        IEnumerable<string> lines =
        [
            string.Create(CultureInfo.InvariantCulture, $"{stats.Products} products, {stats.Variants} variants, {stats.Attributes} attribute names, index of {stats.IndexBytes / 1024} KiB"),
            .. stats.Coverage.Take(MostLines).Select(one => string.Create(CultureInfo.InvariantCulture, $"  {one.Share,4:P0} {one.Label} ({SuspicionWords.Of(one.Type)}{(one.Unit.Length > 0 ? ", " + one.Unit : "")})")),
            .. stats.SuspicionCounts.Count == 0 ? ["Nothing looks wrong."] : stats.Suspicions.DistinctBy(one => one.Kind).Select(one => $"  {SuspicionWords.Of(one.Kind)}: {one.ProductId}: {one.Sentence}"),
        ];
        return string.Join('\n', lines);
    }

    private sealed record Stats(long Products, long Variants, int Attributes, long IndexBytes)
    {
        public IReadOnlyList<Coverage> Coverage { get; init; } = [];

        public IReadOnlyList<CountedValue> Brands { get; init; } = [];

        public IReadOnlyList<CountedValue> Kinds { get; init; } = [];

        public IReadOnlyDictionary<string, int> SuspicionCounts { get; init; } = new Dictionary<string, int>();

        public IReadOnlyList<SuspiciousProduct> Suspicions { get; init; } = [];
    }

    private sealed record Coverage(string Name, string Label, AttributeType Type, string Unit, int Products, double Share, int Distinct)
    {
        public IReadOnlyList<CountedValue> Values { get; init; } = [];

        public double? Minimum { get; init; }

        public double? Median { get; init; }

        public double? Maximum { get; init; }

        public static Coverage Of(AttributeProfile attribute, int products) =>
            new(attribute.Name, attribute.Label, attribute.Type, attribute.Unit, attribute.Products, Math.Round((double)attribute.Products / Math.Max(1, products), 4), attribute.Distinct)
            {
                Values = [.. attribute.Values.Take(MostValues)],
                Minimum = attribute.Minimum,
                Median = attribute.Median,
                Maximum = attribute.Maximum,
            };
    }

    private sealed record SuspiciousProduct(SuspicionKind Kind, string ProductId, string Sentence);
}
