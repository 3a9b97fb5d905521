using System.CommandLine;

namespace ProductQA.Cli.Review;

/// <summary><c>review</c>: the queue from the terminal.</summary>
internal static class ReviewVerbs
{
    public static Command Create() => new("review", "Questions that were not answered.")
    {
        ReviewListVerb.Create(),
        ReviewExportVerb.Create(),
        ReviewImportVerb.Create(),
    };
}
