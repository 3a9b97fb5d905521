namespace ProductQA.Api.Messenger;

/// <summary>A Facebook page of several that one service answers for.</summary>
public sealed class PageOptions
{
    /// <summary>The page's id (setting <c>Messenger__Pages__0__Id</c>).</summary>
    public string Id { get; set; } = "";

    /// <summary>Its access token (setting <c>Messenger__Pages__0__AccessToken</c>). Never logged.</summary>
    public string AccessToken { get; set; } = "";

    /// <summary>What people call it (setting <c>Messenger__Pages__0__Name</c>). Default: none; its id is shown.</summary>
    public string Name { get; set; } = "";

    public IEnumerable<string> Problems(string section)
    {
        if (Id.Length is 0 or > 200 || !Id.All(char.IsAsciiLetterOrDigit))
        {
            yield return $"{section}__Id is '{Id}': give the page's id, digits such as 1029384756.";
        }

        if (AccessToken.Length == 0)
        {
            yield return $"{section}__AccessToken is missing: give the page's access token, or remove the page.";
        }
    }
}
