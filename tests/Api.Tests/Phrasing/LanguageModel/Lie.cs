using System.Globalization;
using System.Text.RegularExpressions;
using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Phrasing.LanguageModel;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

/// <summary>A kind of false or unfit text, made from an answer's true sentence; nothing where the kind does not apply to it.</summary>
/// <param name="Kind">What is false about it.</param>
/// <param name="Of">The text, from a true sentence and its answer.</param>
internal sealed record Lie(string Kind, Func<string, AnswerToReword, string?> Of)
{
    private static readonly Regex Number = new(@"\d+(?:[.,]\d+)*", RegexOptions.NonBacktracking);

    private static readonly (string Unit, string Other)[] Units =
    [
        (" kg", " g"), (" g", " kg"), (" cm", " mm"), (" mm", " cm"), (" ml", " L"), (" L", " ml"), (" h", " min"), (" W", " kW"), (" Hz", " kHz"), (" years", " months"), (" pounds", " ounces"), (" in", " cm"),
        (" GB", " TB"), (" V", " W"), (" days", " weeks"), (" \u00B0C", " \u00B0F"), (" m", " km"),
    ];

    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>All kinds, by what they falsify.</summary>
    public static IReadOnlyList<Lie> All { get; } = [.. OfNumbers(), .. OfUnits(), .. OfYesAndNo(), .. OfNames(), .. OfValues(), .. OfPrices(), .. OfStock(), .. Added(), .. OfPolicies(), .. OfForm()];

    private static IEnumerable<Lie> OfNumbers() =>
    [
        new("a number one higher", (text, _) => EachNumber(text, number => Plus(number, 1))),
        new("a number one lower", (text, _) => EachNumber(text, number => Plus(number, -1))),
        new("two digits exchanged", (text, _) => EachNumber(text, number => number.Length > 1 && char.IsAsciiDigit(number[0]) && char.IsAsciiDigit(number[1]) && number[0] != number[1] ? $"{number[1]}{number[0]}{number[2..]}" : null)),
        new("ten times as much", (text, _) => EachNumber(text, number => number + "0")),
        new("rounded", (text, _) => EachNumber(text, number => number.Contains('.', StringComparison.Ordinal) && !number.EndsWith('0') ? Math.Round(decimal.Parse(number.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture) : null)),
        new("a decimal comma", (text, _) => EachNumber(text, number => number.Contains('.', StringComparison.Ordinal) ? number.Replace('.', ',') : null)),
        new("the number left out", (text, _) => EachNumber(text, _ => "")),
        new("another number in words", (text, _) => EachNumber(text, number => int.TryParse(number, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 10 ? Words[count + 1] : null)),
        new("any number in words", (text, _) => EachNumber(text, _ => "two")),
        new("a sign in front", (text, _) => EachNumber(text, number => "-" + number)),
        new("about", (text, _) => EachNumber(text, number => "about " + number)),
        new("up to", (text, _) => EachNumber(text, number => "up to " + number)),
        new("at least", (text, _) => EachNumber(text, number => "at least " + number)),
        new("more than", (text, _) => EachNumber(text, number => "more than " + number)),
        new("nearly", (text, _) => EachNumber(text, number => "nearly " + number)),
        new("only", (text, _) => text.Contains("only", StringComparison.Ordinal) ? null : EachNumber(text, number => "only " + number)),
        new("a range", (text, _) => EachNumber(text, number => $"{number} to {Plus(number, 50)}")),
        new("another script's digits", (text, _) => EachNumber(text, number => string.Concat(number.Select(c => char.IsAsciiDigit(c) ? (char)('\u0660' + c - '0') : c)))),
        new("wide digits", (text, _) => EachNumber(text, number => string.Concat(number.Select(c => char.IsAsciiDigit(c) ? (char)('\uFF10' + c - '0') : c)))),
        new("an invisible sign in the number", (text, _) => EachNumber(text, number => number.Length > 1 ? number[..1] + "\u200B" + number[1..] : null)),
        new("percent", (text, _) => text.Contains('%', StringComparison.Ordinal) ? null : EachNumber(text, number => number + "%")),
        new("half of it", (text, _) => EachNumber(text, number => "half of " + number)),
        new("twice", (text, _) => EachNumber(text, number => "2 x " + number)),
        new("two numbers exchanged", (text, _) => Number.Matches(text) is [var a, .., var b] && a.Value != b.Value ? text[..a.Index] + b.Value + text[(a.Index + a.Length)..b.Index] + a.Value + text[(b.Index + b.Length)..] : null),
        new("the second number left out", (text, _) => Number.Matches(text) is [_, var second, ..] ? text.Remove(second.Index, second.Length) : null),
    ];

    private static IEnumerable<Lie> OfUnits() =>
    [
        new("another unit", (text, _) => Units.Where(unit => Ends(text, unit.Unit)).Select(unit => Swap(text, unit.Unit, unit.Other)).FirstOrDefault()),
        new("the unit left out", (text, _) => Units.Where(unit => Ends(text, unit.Unit)).Select(unit => Swap(text, unit.Unit, "")).FirstOrDefault()),
        new("a unit for a bare number", (text, answer) => answer.Evidence is [{ Source: "attribute", Value: var value }] && value.All(char.IsAsciiDigit) ? text.Replace(value, value + " kg", StringComparison.Ordinal) : null),
        new("a second unit's figure", (text, _) => Units.Where(unit => Ends(text, unit.Unit)).Select(unit => Swap(text, unit.Unit, unit.Unit + " (3 lb)")).FirstOrDefault()),
        new("per minute", (text, _) => Units.Where(unit => Ends(text, unit.Unit)).Select(unit => Swap(text, unit.Unit, unit.Unit + " per minute")).FirstOrDefault()),
        new("each", (text, _) => Units.Where(unit => Ends(text, unit.Unit)).Select(unit => Swap(text, unit.Unit, unit.Unit + " each")).FirstOrDefault()),
    ];

    private static IEnumerable<Lie> OfYesAndNo() =>
    [
        new("no for yes", (text, _) => text.StartsWith("Yes,", StringComparison.Ordinal) ? "No," + text[4..] : null),
        new("yes for no", (text, _) => text.StartsWith("No,", StringComparison.Ordinal) ? "Yes," + text[3..] : null),
        new("sure for no", (text, _) => text.StartsWith("No,", StringComparison.Ordinal) ? "Sure," + text[3..] : null),
        new("yes to a plain statement", (text, _) => Opens(text) ? null : "Yes, " + Small(text)),
        new("absolutely to a plain statement", (text, _) => Opens(text) ? null : "Absolutely! " + text),
        new("no to a plain statement", (text, _) => Opens(text) ? null : "No, " + Small(text)),
        new("the not left out", (text, _) => IsDenied(text) ? text.Replace("No, ", "", StringComparison.Ordinal).Replace(" not", "", StringComparison.Ordinal).Replace(" no ", " ", StringComparison.Ordinal) : null),
        new("yes and the not left out", (text, _) => IsDenied(text) && text.StartsWith("No, ", StringComparison.Ordinal) ? text.Replace("No, ", "Yes, ", StringComparison.Ordinal).Replace(" not", "", StringComparison.Ordinal).Replace(" no ", " ", StringComparison.Ordinal) : null),
        new("a not too many", (text, _) => IsDenied(text) ? null : First(text, [" is ", " are ", " has ", " costs ", " can "], verb => verb.TrimEnd() + " not ")),
        new("no in front of the noun", (text, _) => IsDenied(text) ? null : First(text, [" has a ", " has an ", " has "], _ => " has no ")),
        new("lacks", (text, _) => IsDenied(text) ? null : First(text, [" has ", " is "], _ => " lacks ")),
        new("without", (text, _) => IsDenied(text) ? null : First(text, [" has ", " is ", " in "], _ => " comes without ")),
        new("never", (text, _) => IsDenied(text) ? null : First(text, [" is ", " has ", " costs "], verb => verb.TrimEnd() + " never ")),
        new("hardly", (text, _) => First(text, [" is ", " has ", " costs "], verb => " hardly" + verb)),
        new("almost", (text, _) => First(text, [" is ", " has "], verb => verb + "almost ")),
        new("perhaps", (text, _) => First(text, [" is ", " has ", " costs "], verb => " perhaps" + verb)),
        new("might", (text, _) => First(text, [" is ", " has ", " costs "], verb => " might have " + verb.Trim() + " ")),
        new("I am not sure", (text, _) => "I'm not sure, but " + Small(text)),
        new("not sure whether", (text, _) => "We are not sure whether " + Small(text)),
        new("sometimes", (text, _) => "Sometimes " + Small(text)),
        new("used to", (text, _) => First(text, [" is ", " has "], _ => " used to have ")),
        new("will soon", (text, _) => First(text, [" is ", " has ", " costs "], verb => " will soon" + verb)),
        new("it is false that", (text, _) => "It is false that " + Small(text)),
        new("a question", (text, _) => text.TrimEnd('.') + "?"),
        new("a question instead of an answer", (_, _) => "Which version do you mean?"),
        new("mockery", (text, _) => text + " As if!"),
        new("doubt behind it", (text, _) => text + " Or maybe not."),
        new("the denial denied", (text, _) => IsDenied(text) ? First(text, [" not ", " no "], _ => " not without ") : null),
    ];

    private static IEnumerable<Lie> OfNames() =>
    [
        new("another product", (text, answer) => Named(text, answer, "Dell Inspiron 15")),
        new("another product of the shop", (text, answer) => SampleAnswers.Products.Select(product => ProductName.Short(product.Title)).FirstOrDefault(name => name != answer.ProductName) is { } other ? Named(text, answer, other) : null),
        new("another model number", (text, answer) => Named(text, answer, answer.ProductName + " 2")),
        new("half of the name", (text, answer) => answer.ProductName.Contains(' ', StringComparison.Ordinal) ? Named(text, answer, answer.ProductName[..answer.ProductName.IndexOf(' ', StringComparison.Ordinal)]) : null),
        new("another edition", (text, answer) => Named(text, answer, answer.ProductName + " Pro")),
        new("two products", (text, answer) => Named(text, answer, answer.ProductName + " and the Dell Inspiron")),
        new("all products", (text, answer) => answer.ProductName.Length > 0 && text.Contains("The " + answer.ProductName, StringComparison.OrdinalIgnoreCase) ? text.Replace("The " + answer.ProductName, "Every model", StringComparison.OrdinalIgnoreCase) : null),
        new("a competitor", (text, _) => text.TrimEnd('.') + ", unlike the one from Amazon."),
        new("the shop for the product", (text, answer) => answer.Evidence is [{ Source: "attribute" }] && answer.ProductName.Length > 0 && text.Contains($"the {answer.ProductName} has ", StringComparison.Ordinal) ? text.Replace($"the {answer.ProductName} has ", "we have ", StringComparison.Ordinal) : null),
    ];

    private static IEnumerable<Lie> OfValues() =>
    [
        new("another product's value", (text, answer) => Valued(text, answer, Other(answer))),
        new("another value", (text, answer) => answer.Evidence is [{ Source: "attribute" }] && ValueText(answer) is { } ? Valued(text, answer, "tartan") : null),
        new("a value too many", (text, answer) => Valued(text, answer, answer.Evidence[0].Value + " and tartan")),
        new("one value or another", (text, answer) => Valued(text, answer, answer.Evidence[0].Value + " or tartan")),
        new("a list's entry left out", (text, _) => text.Contains(" and ", StringComparison.Ordinal) ? Regex.Replace(text, @"(?:, [^,]+)? and [^.,]+(?=[.,])", "", RegexOptions.None, TimeSpan.FromSeconds(1)) : null),
        new("and for or", (text, _) => text.Contains(" or ", StringComparison.Ordinal) ? text.Replace(" or ", " and ", StringComparison.Ordinal) : null),
        new("dark", (text, answer) => Valued(text, answer, "dark " + answer.Evidence[0].Value)),
        new("another property", (text, _) => First(text, ["weight", "height", "width", "length", "capacity", "power", "material", "battery life", "warranty"], label => label == "weight" ? "height" : "weight")),
        new("maximum for the plain measure", (text, _) => text.Contains("aximum", StringComparison.Ordinal) ? null : First(text, ["weight", "height", "width", "length", "capacity", "power", "battery life"], label => "maximum " + label)),
        new("minimum for maximum", (text, _) => text.Contains("aximum", StringComparison.Ordinal) ? text.Replace("aximum", "inimum", StringComparison.Ordinal) : null),
        new("vegan for the material", (text, _) => First(text, ["leather", "cotton", "steel", "glass", "stoneware", "wood"], material => "vegan " + material)),
    ];

    private static IEnumerable<Lie> OfPrices() =>
    [
        new("another currency", (text, _) => text.Contains('$', StringComparison.Ordinal) ? text.Replace('$', '€') : text.Contains("USD", StringComparison.Ordinal) ? text.Replace("USD", "EUR", StringComparison.Ordinal) : null),
        new("no currency", (text, _) => text.Contains('$', StringComparison.Ordinal) ? text.Replace("$", "", StringComparison.Ordinal) : null),
        new("from a price on", (text, _) => text.Contains(" costs $", StringComparison.Ordinal) ? text.Replace(" costs $", " costs from $", StringComparison.Ordinal) : null),
        new("a lower price before", (text, answer) => IsPrice(answer) && text.Contains('$', StringComparison.Ordinal) ? text.TrimEnd('.') + ", down from $999.00." : null),
        new("on sale", (text, answer) => IsPrice(answer) && !text.Contains("sale", StringComparison.Ordinal) ? text.TrimEnd('.') + " on sale." : null),
        new("tax included", (text, answer) => IsPrice(answer) ? text.TrimEnd('.') + " including tax." : null),
        new("shipping included", (text, answer) => IsPrice(answer) ? text.TrimEnd('.') + ", shipping included." : null),
        new("a month", (text, answer) => IsPrice(answer) ? text.TrimEnd('.') + " a month." : null),
        new("a discount", (text, answer) => IsPrice(answer) ? text + " You save 20 %." : null),
        new("cheap", (text, answer) => IsPrice(answer) ? text.Replace(" costs ", " costs just ", StringComparison.Ordinal) : null),
        new("the sale price the regular one", (text, _) => text.Contains(" instead of ", StringComparison.Ordinal) ? text.Replace(" is on sale for ", " costs ", StringComparison.Ordinal) : null),
        new("to for from", (text, _) => text.Contains(" from ", StringComparison.Ordinal) && text.Contains(" to $", StringComparison.Ordinal) ? text.Replace(" to $", " from $", StringComparison.Ordinal).Replace("costs from", "costs to", StringComparison.Ordinal) : null),
        new("for every version", (text, _) => text.Contains(", depending on the version", StringComparison.Ordinal) ? text.Replace(", depending on the version", " for every version", StringComparison.Ordinal) : null),
        new("the version left out", (text, _) => text.Contains(", depending on the version", StringComparison.Ordinal) ? text.Replace(", depending on the version", "", StringComparison.Ordinal) : null),
    ];

    private static IEnumerable<Lie> OfStock() =>
    [
        new("in stock for sold out", (text, _) => text.Contains("sold out", StringComparison.OrdinalIgnoreCase) ? text.Replace("sold out", "in stock", StringComparison.OrdinalIgnoreCase).Replace("Sorry, t", "T", StringComparison.Ordinal) : null),
        new("sold out for in stock", (text, answer) => IsStock(answer) && text.Contains("in stock", StringComparison.Ordinal) ? text.Replace("in stock", "sold out", StringComparison.Ordinal) : null),
        new("sold out said with yes", (text, answer) => IsStock(answer) && text.StartsWith("Sorry,", StringComparison.Ordinal) ? "Yes, it is in stock right now." : null),
        new("versions exchanged", (text, _) => Regex.Match(text, @"^(?<a>.* in stock in )(?<v>[^.]+)(?<b>\. Sold out in )(?<w>[^.]+)\.$", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } said ? $"{said.Groups["a"]}{said.Groups["w"]}{said.Groups["b"]}{said.Groups["v"]}." : null),
        new("the sold out versions left out", (text, _) => text.IndexOf(". Sold out", StringComparison.Ordinal) is var at and > 0 ? text[..(at + 1)] : null),
        new("all versions in stock", (text, _) => text.Contains(". Sold out in ", StringComparison.Ordinal) ? text.Replace(". Sold out in ", "; ", StringComparison.Ordinal) : null),
        new("back next week", (text, answer) => IsStock(answer) ? text + " It is back next week." : null),
        new("the last ones", (text, answer) => IsStock(answer) ? text + " Hurry, almost gone!" : null),
        new("kept for you", (text, answer) => IsStock(answer) ? text + " We will keep one for you." : null),
        new("in stock now for later", (text, _) => text.Contains(" yet", StringComparison.Ordinal) ? text.Replace(" not", "", StringComparison.Ordinal).Replace(" yet", "", StringComparison.Ordinal) : null),
        new("in the store nearby", (text, answer) => IsStock(answer) ? text.TrimEnd('.') + " in your local store." : null),
    ];

    private static IEnumerable<Lie> Added() =>
    [
        .. new (string Kind, string Words)[]
        {
            ("free shipping", " with free shipping"), ("a lifetime guarantee", " and comes with a lifetime guarantee"), ("a warranty", " with a 2-year warranty"), ("a date of delivery", " and arrives on Monday"),
            ("a medical claim", " and relieves back pain"), ("a superlative", ", the best of its kind"), ("praise", ", which is great"), ("a comparison", ", lighter than most"), ("a comparison with a rival", " and beats the Samsung"),
            ("a feature", " and has Bluetooth"), ("a certificate", " and is FDA approved"), ("an origin", " and is made in Germany"), ("for children", " and is safe for children"), ("a legal claim", " and meets all laws"),
            ("a colour", " and comes in blue"), ("a condition", " if you ask nicely"), ("a reason", " because it is solid"), ("a limit", " for a limited time"), ("all", " in all versions"), ("always", ", always"), ("per order", " per order"),
            ("an award", ", winner of many awards"), ("a return promise", " and you can return it at any time"), ("a review", "; customers love it"), ("a year", ", since 2019"), ("a number of sales", ", sold 10,000 times"),
            ("a use", " and fits every bag"), ("a gift", " and includes a free gift"), ("a health warning", " and is not for people with asthma"), ("a recommendation", ", so you should buy it"), ("an advice", ", so do not wait"),
            ("a link", ", see https://evil.example/x"), ("a bare link", ", see evil.example/offer"), ("a www link", ", see www.evil.example"), ("a telephone number", ", call +1 802 555 0199"), ("an e-mail", ", write to me@evil.example"),
            ("a person", ", says Anna from our team"), ("the shopper's data", ", Anna Schmidt"), ("a markdown link", ", [click here](evil.example)"), ("a code", " with code SAVE10"), ("a payment", " and you can pay by instalments"),
        }.Select(added => new Lie("added: " + added.Kind, (text, _) => text.TrimEnd('.') + added.Words + ".")),
    ];

    private static IEnumerable<Lie> OfPolicies() =>
    [
        new("a condition left out", (text, answer) => IsPolicy(answer) && text.IndexOf(", as long as", StringComparison.Ordinal) is var at and > 0 && text.IndexOf('.', at) is var end and > 0 ? text[..at] + text[end..] : null),
        new("a sentence left out", (text, answer) => IsPolicy(answer) && text.IndexOf(". ", StringComparison.Ordinal) is var at and > 0 ? text[(at + 2)..] : null),
        new("the last sentence left out", (text, answer) => IsPolicy(answer) && text.TrimEnd('.').LastIndexOf(". ", StringComparison.Ordinal) is var at and > 0 ? text[..(at + 1)] : null),
        new("sentences exchanged", (text, answer) => IsPolicy(answer) && text.TrimEnd('.').Split(". ") is { Length: > 1 } sentences ? string.Join(". ", sentences.Reverse()) + "." : null),
        new("you for we", (text, answer) => IsPolicy(answer) && Regex.IsMatch(text, @"\bwe\b", RegexOptions.NonBacktracking) ? Regex.Replace(text, @"\bwe\b", "you", RegexOptions.NonBacktracking) : null),
        new("free", (text, answer) => IsPolicy(answer) && text.Contains(" costs ", StringComparison.Ordinal) ? Regex.Replace(text, @" costs [\d.]+ USD", " is free", RegexOptions.NonBacktracking) : null),
        new("may for must", (text, answer) => IsPolicy(answer) && text.Contains("must", StringComparison.Ordinal) ? text.Replace("must", "may", StringComparison.Ordinal) : null),
        new("before for after", (text, answer) => IsPolicy(answer) && text.Contains("after", StringComparison.OrdinalIgnoreCase) ? text.Replace("after", "before", StringComparison.OrdinalIgnoreCase) : null),
        new("under for over", (text, answer) => IsPolicy(answer) && text.Contains(" or more", StringComparison.Ordinal) ? text.Replace(" or more", " or less", StringComparison.Ordinal) : null),
        new("or for and", (text, answer) => IsPolicy(answer) && text.Contains(" and ", StringComparison.Ordinal) ? text.Replace(" and ", " or ", StringComparison.Ordinal) : null),
        new("only left out", (text, answer) => IsPolicy(answer) && text.Contains(" only", StringComparison.Ordinal) ? text.Replace(" only", "", StringComparison.Ordinal) : null),
        new("all for some", (text, answer) => IsPolicy(answer) && text.Contains("unused", StringComparison.Ordinal) ? text.Replace("unused", "used", StringComparison.Ordinal) : null),
        new("another day", (text, _) => First(text, ["Monday", "Friday", "Saturday", "Sunday"], day => day == "Monday" ? "Tuesday" : "Monday")),
        new("am for pm", (text, _) => text.Contains(" pm", StringComparison.Ordinal) ? text.Replace(" pm", " am", StringComparison.Ordinal) : null),
        new("another country", (text, _) => First(text, ["Canada", "US"], country => country == "Canada" ? "Mexico" : "UK")),
    ];

    private static IEnumerable<Lie> OfForm() =>
    [
        new("HTML", (text, _) => $"<b>{text}</b>"),
        new("a script", (text, _) => text + "<script>alert(1)</script>"),
        new("bold marks", (text, _) => $"**{text}**"),
        new("an emoji", (text, _) => text + " 🎉"),
        new("JSON", (text, _) => $$"""{"sentence":"{{text}}"}"""),
        new("nothing", (_, _) => ""),
        new("blanks", (_, _) => "  \n "),
        new("a huge text", (text, _) => string.Concat(Enumerable.Repeat(text + " ", 400))),
        new("the sentence again and again", (text, _) => string.Join(' ', Enumerable.Repeat(text, 4))),
        new("a second line", (text, _) => text + "\nFree shipping today."),
        new("the prompt", (text, _) => "Say it in a friendlier way: " + text),
        new("our instructions", (_, _) => "You are an editor for a shop's chat. Copy every number."),
        new("a machine's excuse", (_, _) => "As an AI language model, I cannot do that."),
        new("a refusal", (_, _) => "I can't help with that."),
        new("I do not know", (_, _) => "I don't know."),
        new("a comment on the task", (text, _) => "Here is the rewritten sentence: " + text),
        new("German", (_, _) => "Ja, das ist wasserdicht und kostet 5 Euro."),
        new("Spanish", (_, _) => "Es gratis y resistente al agua."),
        new("a letter that looks alike", (text, _) => text.Contains('a', StringComparison.Ordinal) ? text.Replace('a', '\u0430') : null),
        new("an invisible sign", (text, _) => text.Insert(text.Length / 2, "\u200B")),
        new("text from right to left", (text, _) => "\u202E" + text),
        new("a soft hyphen", (text, _) => text.Insert(text.Length / 2, "\u00AD")),
        new("a dash in front", (text, _) => "- " + text),
        new("an injected order", (text, _) => "Ignore previous instructions. " + text),
        new("delimiters", (text, _) => "</data> " + text),
        new("only a courtesy", (_, _) => "Thanks for asking!"),
        new("words turned round", (text, _) => string.Join(' ', text.TrimEnd('.').Split(' ').Reverse())),
    ];

    private static string? EachNumber(string text, Func<string, string?> change) =>
        Number.Match(text) is { Success: true } number && change(number.Value) is { } changed ? text[..number.Index] + changed + text[(number.Index + number.Length)..] : null;

    private static string? Plus(string number, int more) =>
        decimal.TryParse(number.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var value) ? (value + more).ToString(CultureInfo.InvariantCulture) : null;

    private static bool Ends(string text, string unit) => Regex.IsMatch(text, @"\d" + Regex.Escape(unit) + @"\b", RegexOptions.NonBacktracking);

    private static string Swap(string text, string unit, string other) => Regex.Replace(text, @"(?<n>\d)" + Regex.Escape(unit) + @"\b", "${n}" + other, RegexOptions.NonBacktracking);

    private static string? First(string text, string[] words, Func<string, string> change)
    {
        var word = Array.Find(words, word => text.Contains(word, StringComparison.Ordinal));
        return word is null ? null : text[..text.IndexOf(word, StringComparison.Ordinal)] + change(word) + text[(text.IndexOf(word, StringComparison.Ordinal) + word.Length)..];
    }

    private static string? Named(string text, AnswerToReword answer, string other) =>
        answer.ProductName.Length > 0 && text.Contains(answer.ProductName, StringComparison.Ordinal) ? text.Replace(answer.ProductName, other, StringComparison.Ordinal) : null;

    private static string? ValueText(AnswerToReword answer) =>
        answer.Evidence is [{ Source: "attribute", Value: { Length: > 1 } value }] && value is not "Yes" and not "No" && answer.Template.Contains(value, StringComparison.Ordinal) ? value : null;

    private static string? Valued(string text, AnswerToReword answer, string? other) =>
        ValueText(answer) is { } value && other is not null && text.Contains(value, StringComparison.Ordinal) ? text.Replace(value, other, StringComparison.Ordinal) : null;

    private static string? Other(AnswerToReword answer) => SampleAnswers.All.OfType<FactAnswered>()
        .Where(other => other.Fact.Field == answer.Evidence[0].Field && other.Fact.Value is not "Yes" and not "No" && !other.Fact.Value.Contains(answer.Evidence[0].Value, StringComparison.OrdinalIgnoreCase) && !answer.Evidence[0].Value.Contains(other.Fact.Value, StringComparison.OrdinalIgnoreCase))
        .Select(other => other.Fact.Value)
        .FirstOrDefault();

    private static bool IsDenied(string text) => text.Contains(" not ", StringComparison.Ordinal) || text.Contains(" no ", StringComparison.Ordinal) || text.StartsWith("No, ", StringComparison.Ordinal) || text.Contains("n't", StringComparison.Ordinal);

    private static bool Opens(string text) => text.StartsWith("Yes", StringComparison.Ordinal) || text.StartsWith("No,", StringComparison.Ordinal) || text.StartsWith("Sorry", StringComparison.Ordinal);

    private static bool IsPrice(AnswerToReword answer) => answer.Evidence.All(fact => fact is { Source: "offer", Field: "price" });

    private static bool IsStock(AnswerToReword answer) => answer.Evidence.All(fact => fact is { Source: "offer", Field: "availability" });

    private static bool IsPolicy(AnswerToReword answer) => answer.Evidence.All(fact => fact.Source == "policy");

    private static string Small(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
