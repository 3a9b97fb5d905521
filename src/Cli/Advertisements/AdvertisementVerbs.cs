using System.CommandLine;

namespace ProductQA.Cli.Advertisements;

/// <summary><c>ads</c>: which advertisement or link leads to which product.</summary>
internal static class AdvertisementVerbs
{
    public static Command Create() => new("ads", "Say which advertisement or link leads to which product.")
    {
        AdsImportVerb.Create(),
        AdsListVerb.Create(),
        AdsExportVerb.Create(),
    };
}
