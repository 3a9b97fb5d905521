using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace ProductQA.Search.Ranking;

/// <summary>
/// Learns trees that put the better rated products first (LambdaMART: Burges 2010), with LightGBM through ML.NET. The trees are read out of the
/// trained model, so that a search needs neither. One thread: LightGBM's threads wait for each other in busy loops on a loaded machine.
/// </summary>
internal static class LambdaMart
{
    private const int HighestRating = 10;

    /// <exception cref="PlatformNotSupportedException">LightGBM's native library does not run here; the message says what is missing.</exception>
    public static RankingTree[] Fit(IReadOnlyList<RankingQuery> queries, RankingOptions options)
    {
        var context = MlContexts.Create(options.Seed);
        var rows = queries.SelectMany((query, group) => query.Rows.Select(row => new Row { Features = [.. row.Features], Label = Math.Min(row.Rating, HighestRating), Group = (uint)group + 1 })).ToList();
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, RankingFeatures.Count);
        try
        {
            var ensemble = context.Ranking.Trainers.LightGbm(Settings(options)).Fit(context.Data.LoadFromEnumerable(rows, schema)).Model.TrainedTreeEnsemble;
            return [.. ensemble.Trees.Select((tree, i) => Read(tree, ensemble.TreeWeights[i], rows))];
        }
        catch (DllNotFoundException e)
        {
            throw new PlatformNotSupportedException("Training needs LightGBM's native library, which runs on x64 and needs OpenMP: on Debian and Ubuntu, apt install libgomp1.", e);
        }
    }

    private static LightGbmRankingTrainer.Options Settings(RankingOptions options) => new()
    {
        LabelColumnName = nameof(Row.Label),
        FeatureColumnName = nameof(Row.Features),
        RowGroupColumnName = nameof(Row.Group),
        NumberOfIterations = options.Trees,
        NumberOfLeaves = options.Leaves,
        MinimumExampleCountPerLeaf = options.RowsInLeaf,
        LearningRate = options.Rate,
        CustomGains = [.. Enumerable.Range(0, HighestRating + 1).Select(rating => (1 << rating) - 1)],
        HandleMissingValue = false,
        NumberOfThreads = 1,
        Seed = options.Seed,
        Deterministic = true,
        ForceColumnWise = true,
        Silent = true,
    };

    private static RankingTree Read(RegressionTree tree, double weight, List<Row> rows)
    {
        var read = new RankingTree
        {
            Features = [.. tree.NumericalSplitFeatureIndexes],
            Thresholds = [.. tree.NumericalSplitThresholds.Select(threshold => (double)threshold)],
            Left = [.. tree.LeftChild],
            Right = [.. tree.RightChild],
            Leaves = [.. tree.LeafValues.Select(value => value * weight)],
            Means = new double[tree.NumberOfNodes],
            Gains = [.. tree.SplitGains],
        };
        FillMeans(read, rows);
        return read;
    }

    private static void FillMeans(RankingTree tree, List<Row> rows)
    {
        var counts = new double[tree.Leaves.Length];
        rows.ForEach(row => counts[tree.LeafOf(row.Features)]++);
        var inNode = new double[tree.Means.Length];
        for (var node = tree.Means.Length - 1; node >= 0; node--)
        {
            var sum = 0.0;
            foreach (var child in new[] { tree.Left[node], tree.Right[node] })
            {
                var count = child >= 0 ? inNode[child] : counts[~child];
                inNode[node] += count;
                sum += count * (child >= 0 ? tree.Means[child] : tree.Leaves[~child]);
            }

            tree.Means[node] = inNode[node] > 0 ? sum / inNode[node] : 0;
        }
    }

    private sealed class Row
    {
        public float[] Features { get; init; } = [];

        public float Label { get; init; }

        [KeyType(1 << 20)]
        public uint Group { get; init; }
    }
}
