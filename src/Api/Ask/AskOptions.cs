namespace ProductQA.Api.Ask;

/// <summary>Who may ask over HTTP.</summary>
public sealed class AskOptions
{
    /// <summary>The key that programs send in the header <c>X-Api-Key</c> (setting <c>Ask__ApiKey</c>, 20 characters or more). Default: none; then only this machine may ask, in Development.</summary>
    public string ApiKey { get; set; } = "";

    public IEnumerable<string> Problems()
    {
        if (ApiKey.Length is > 0 and < 20)
        {
            yield return "Ask__ApiKey is too short to be safe: give a random text of 20 characters or more.";
        }
    }
}
