namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>Which forms of sentence say the same, for each kind of answer whose meaning is known: n is the product, a and b are amounts, c counts, v and w list versions.</summary>
internal static class SentenceRules
{
    private const string First = @"(?<a>\S*\d(?: [A-Z]{3})?)";

    private const string Second = @"(?<b>\S*\d(?: [A-Z]{3})?)";

    public static IReadOnlyList<SentenceRule> Price { get; } =
    [
        new($@"The (?<n>.+) costs {First}\.",
            "The ${n} is ${a}.", "The ${n} is priced at ${a}.", "The ${n} sells for ${a}.", "The ${n} is available for ${a}.", "The ${n} goes for ${a}.", "The ${n} retails for ${a}.",
            "The ${n} is yours for ${a}.", "You can get the ${n} for ${a}.", "You can buy the ${n} for ${a}.", "You can have the ${n} for ${a}.", "We sell the ${n} for ${a}."),
        new($@"The (?<n>.+) costs from {First} to {Second}, depending on the version\.",
            "The ${n} costs ${a} to ${b}, depending on the version.", "The ${n} costs between ${a} and ${b}, depending on the version.", "Depending on the version, the ${n} costs between ${a} and ${b}.",
            "Depending on the version, the ${n} costs from ${a} to ${b}.", "Depending on the version, the ${n} costs ${a} to ${b}.", "The price of the ${n} ranges from ${a} to ${b}, depending on the version.",
            "The price of the ${n} is between ${a} and ${b}, depending on the version.", "Depending on the version, the price of the ${n} is between ${a} and ${b}.",
            "Depending on the version, the price of the ${n} ranges from ${a} to ${b}.", "Prices for the ${n} range from ${a} to ${b}, depending on the version."),
        new($@"The (?<n>.+) is on sale for {First} instead of {Second}\.",
            "The ${n} is on sale for ${a}, down from ${b}.", "The ${n} is on sale for ${a}, reduced from ${b}.", "The ${n} is reduced from ${b} to ${a}.", "The ${n} has been reduced from ${b} to ${a}.",
            "The ${n} is on sale: ${a} instead of ${b}.", "The ${n} is on sale at ${a} instead of ${b}.", "The ${n} is on sale and costs ${a} instead of ${b}.", "The ${n} was ${b} and is on sale for ${a}.",
            "The ${n} normally costs ${b} and is on sale for ${a}.", "The ${n} normally costs ${b}, but is on sale for ${a}."),
    ];

    public static IReadOnlyList<SentenceRule> Stock { get; } =
    [
        new(@"Yes, the (?<n>.+) is in stock\.", "Yes, the ${n} is available.", "Yes, the ${n} is in stock and available."),
        new(@"Yes, the (?<n>.+) is in stock, only (?<c>\d+) left\.",
            "Yes, the ${n} is in stock, but only ${c} left.", "Yes, the ${n} is available, but only ${c} left.", "Yes, the ${n} is available, only ${c} left.", "Yes, only ${c} left in stock.",
            "Yes, but only ${c} of the ${n} left in stock.", "Yes, the ${n} is in stock, with only ${c} left."),
        new(@"Yes, the (?<n>.+) is in stock in (?<v>.+)\.", "Yes, the ${n} is available in ${v}.", "Yes, the ${n} comes in ${v} and is in stock."),
        new(@"The (?<n>.+) is in stock in (?<v>.+)\. Sold out in (?<w>.+)\.",
            "The ${n} is in stock in ${v}, but sold out in ${w}.", "The ${n} is in stock in ${v} and sold out in ${w}.", "The ${n} is available in ${v}, but sold out in ${w}.",
            "The ${n} is available in ${v}. Sold out in ${w}.", "The ${n} is available in ${v} and sold out in ${w}.", "The ${n} is sold out in ${w}, but in stock in ${v}.", "The ${n} is sold out in ${w}, but available in ${v}."),
        new(@"Sorry, the (?<n>.+) is sold out right now\.", "The ${n} is out of stock.", "The ${n} is not in stock.", "The ${n} is not available.", "We are out of stock of the ${n}.", "We are sold out of the ${n}."),
        new(@"The (?<n>.+) is available for preorder; it is not in stock yet\.",
            "The ${n} is available for preorder, but not in stock yet.", "The ${n} is not in stock yet, but is available for preorder.", "The ${n} can be preordered; it is not in stock yet.",
            "The ${n} can be preordered, but it is not in stock yet.", "The ${n} is not in stock yet, but can be preordered.", "You can preorder the ${n}; it is not in stock yet.",
            "You can preorder the ${n}, but it is not in stock yet.", "The ${n} is not in stock yet, but you can preorder it."),
        new(@"The (?<n>.+) is on back order; it is not in stock right now\.",
            "The ${n} is on back order, so not in stock.", "The ${n} is on back order and not in stock.", "The ${n} is on back order, but not in stock.", "The ${n} is not in stock, but on back order."),
        new(@"We have (?<c>\d+) of the (?<n>.+) in stock\.", "We have ${c} in stock.", "There are ${c} of the ${n} in stock.", "There are ${c} in stock.", "${c} of the ${n} are in stock."),
    ];

    public static IReadOnlyList<SentenceRule> NotOffered { get; } =
    [
        new(@"(?<s>.+ doesn't come in .+)\. It comes in (?<v>.+)\.", "${s}, but it comes in ${v}.", "${s}, but in ${v}.", "${s}, but is available in ${v}.", "${s}. It is available in ${v}."),
    ];

    public static IReadOnlyList<SentenceRule> Passage { get; } =
    [
        new(@"(?<n>The [^:“]+|The document “[^”]*”) says?(?<p> \(page \d+\))?: (?<q>“.*)",
            "According to ${n}${p}: ${q}", "Here is what ${n} says${p}: ${q}", "This is what ${n} says${p}: ${q}", "${n} states${p}: ${q}", "${n} reads${p}: ${q}", "From ${n}${p}: ${q}", "${n}${p} says: ${q}"),
    ];
}
