using System.CommandLine;

namespace ProductQA.Cli.Catalog;

/// <summary><c>catalog</c>: what the shop sells.</summary>
internal static class CatalogVerbs
{
    public static Command Create() => new("catalog", "Load the shop's catalog and look at it.")
    {
        CatalogImportVerb.Create(),
        CatalogPoliciesVerb.Create(),
        CatalogStatsVerb.Create(),
        CatalogSynonymsVerb.Create(),
        CatalogDocumentVerbs.Create(),
    };
}
