using Microsoft.ML;
using Microsoft.ML.Data;

namespace ProductQA.Nlu.Training;

/// <summary>Fewer dimensions by ML.NET's principal components: fitted on the texts, applied to the texts and to the pieces alike.</summary>
internal static class Projection
{
    private const int MostRowsToFit = 30_000;

    public static (float[][] Texts, float[][] Pieces) Reduce(float[][] texts, float[][] pieces, DistillingOptions options)
    {
        var ml = MlContexts.Create(options.Seed);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Vector)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, texts[0].Length);
        var step = Math.Max(1, texts.Length / MostRowsToFit);
        var fitted = ml.Transforms
            .ProjectToPrincipalComponents(nameof(Reduced.Projected), nameof(Row.Vector), rank: options.Dimensions, overSampling: options.Dimensions, seed: options.Seed)
            .Fit(Load(texts.Where((_, i) => i % step == 0)));
        return (Apply(texts), Apply(pieces));

        IDataView Load(IEnumerable<float[]> vectors) => ml.Data.LoadFromEnumerable(vectors.Select(vector => new Row { Vector = vector }), schema);

        float[][] Apply(float[][] vectors) =>
            [.. ml.Data.CreateEnumerable<Reduced>(fitted.Transform(Load(vectors)), reuseRowObject: false).Select(row => row.Projected)];
    }

    private sealed class Row
    {
        public float[] Vector { get; init; } = [];
    }

    private sealed class Reduced
    {
        public float[] Projected { get; set; } = [];
    }
}
