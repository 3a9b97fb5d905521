using System.Diagnostics.CodeAnalysis;
using Microsoft.ML;

namespace ProductQA.Search.Ranking;

/// <summary>The one place that makes an ML.NET context: always with a seed.</summary>
internal static class MlContexts
{
    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "This is the place that the ban points to.")]
    public static MLContext Create(int seed) => new(seed);
}
