namespace ProductQA.Api.Messenger;

/// <summary>The templates that Meta approved for the shop: the only way to tell something after the window.</summary>
public sealed class UtilityTemplates
{
    /// <summary>Tells that an order was paid; its body has the named parameters <c>order_id</c> and <c>total</c>.</summary>
    public UtilityTemplateOptions OrderPaid { get; } = new();
}

/// <summary>A template of the category UTILITY.</summary>
public sealed class UtilityTemplateOptions
{
    /// <summary>Its name at Meta (setting <c>Messenger__UtilityTemplates__OrderPaid__Name</c>). Default: none; a receipt after the window waits for the shopper.</summary>
    public string Name { get; set; } = "";

    /// <summary>Its language at Meta (setting <c>Messenger__UtilityTemplates__OrderPaid__Language</c>). Default: <c>en</c>.</summary>
    public string Language { get; set; } = "en";

    public IEnumerable<string> Problems(string section)
    {
        if (Name.Length > 512 || !Name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'))
        {
            yield return $"{section}__Name is '{Name}': give the template's name as Meta shows it, small letters, digits and '_'.";
        }

        if (Language.Length is < 2 or > 10)
        {
            yield return $"{section}__Language is '{Language}': give a code such as en or en_US.";
        }
    }
}
