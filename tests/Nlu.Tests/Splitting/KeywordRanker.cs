namespace ProductQA.Nlu.Tests.Splitting;

/// <summary>Ranks by the first of a list of words that a text has, and counts how often it is asked.</summary>
internal sealed class KeywordRanker
{
    private static readonly (string Word, string Intent)[] Words =
    [
        ("money back", IntentNames.Returns), ("return", IntentNames.Returns), ("waterproof", IntentNames.ProductQuestion), ("pockets", IntentNames.ProductQuestion), ("red", IntentNames.ProductQuestion),
        ("ship", IntentNames.Shipping), ("deliver", IntentNames.Shipping), ("how much", IntentNames.Price), ("price", IntentNames.Price), ("like two", IntentNames.Purchase), ("human", IntentNames.Human),
        ("broken", IntentNames.Complaint), ("mug", IntentNames.ProductSearch), ("black", IntentNames.ProductSearch), ("salt", IntentNames.ProductSearch), ("pepper", IntentNames.ProductQuestion),
        ("bed", IntentNames.ProductSearch), ("mattress", IntentNames.Price), ("order", IntentNames.OrderStatus), ("no thanks", IntentNames.Deny), ("thank", IntentNames.Thanks), ("thx", IntentNames.Thanks),
        ("bye", IntentNames.Goodbye), ("hi", IntentNames.Greeting), ("hello", IntentNames.Greeting), ("morning", IntentNames.Greeting), ("yes", IntentNames.Affirm), ("ok", IntentNames.Affirm), ("no", IntentNames.Deny),
    ];

    public int Calls { get; private set; }

    public IReadOnlyList<RankedIntent> Rank(string text)
    {
        Calls++;
        var padded = " " + string.Join(' ', text.ToLowerInvariant().Split([' ', ',', '.', '?', '!', '-'], StringSplitOptions.RemoveEmptyEntries)) + " ";
        var found = Words.FirstOrDefault(word => padded.Contains(" " + word.Word, StringComparison.Ordinal));
        return [new RankedIntent(found.Intent ?? IntentNames.Cart, found.Intent is null ? 0.1 : 0.9)];
    }
}
