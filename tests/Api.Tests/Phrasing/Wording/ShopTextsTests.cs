using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Shop;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Search.Catalog;
using ProductQA.Search.Facets;

namespace ProductQA.Api.Tests.Phrasing.Wording;

/// <summary>A shop's own texts: taken where they are right, refused with a sentence that names key and cure where they are not, and never the end of a turn.</summary>
public sealed class ShopTextsTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{%", "%}", " product ", " product_x ", " if ", " endif ", " else ", " unless ", " case ", " when ", "|", " upcase", " append: ", "'a'", "\"", " for i in (1..99999) ",
        " include 'x' ", " raw ", " endraw ", " comment ", " liquid ", " == ", " nil ", "words", "\n", "{", "}", "-%}", "{%-", "9",
    ];

    private readonly ThrowAwayFolder _folder = new();

    /// <summary>File, then what the refusal names.</summary>
    public static TheoryData<string, string[]> Refused => new()
    {
        { "fact.mising: I don't know", ["line 1", "'fact.mising'", "fact.missing"] },
        { "hello: Hi", ["'hello' is no key", "texts/en.yaml"] },
        { "fact.missing: Not known for {{ prise }}.", ["'fact.missing'", "{{ prise }}", "It may use product."] },
        { "talk.hello: 'Hi from {{ shop }}'", ["'talk.hello'", "{{ shop }}", "no values"] },
        { "fact.missing: 'Not known for {{ product.price }}.'", ["{{ product.price }}"] },
        { "answer.has: '{% if opens %}Ja, {{ prise }}{% else %}Ja{% endif %}'", ["{{ prise }}"] },
        { "fact.missing: 'Not known for {{ product'", ["'fact.missing' is no valid Liquid", "Mend it"] },
        { "fact.missing: '{% if product %}Not known'", ["'fact.missing' is no valid Liquid"] },
        { "talk.hello: ''", ["'talk.hello' is empty"] },
        { "talk.hello:", ["'talk.hello' is empty"] },
        { "talk.hello: '   '", ["'talk.hello' is empty"] },
        { "answer.has: '{% if opens %}Ja{% endif %}'", ["'answer.has' comes to nothing"] },
        { "button.buy: In den Warenkorb legen", ["'button.buy'", "“In den Warenkorb legen” of 22", "20"] },
        { "button.pay: 'Jetzt {{ total }} sicher bezahlen'", ["'button.pay'", "20"] },
        { "button.buy: \"Buy\\nit\"", ["'button.buy'", "one line"] },
        { "talk.hello: \"a\\0b\"", ["'talk.hello'", "broken or invisible"] },
        { "talk.hello: \"a\\uD800b\"", [""] },
        { "fact.missing: '{% for i in (1..9) %}x{% endfor %}'", ["{% for %}"] },
        { "fact.missing: \"{% include 'appsettings.json' %}x\"", ["{% include %}"] },
        { "fact.missing: '{% assign a = 1 %}x'", ["{% assign %}"] },
        { "fact.missing: '{% capture a %}x{% endcapture %}x'", ["{% capture %}"] },
        { "fact.missing: '{{ product | replace: \"a\", \"aaaa\" }}'", ["filter 'replace'", "upcase"] },
        { "talk.hello: a\ntalk.hello: b", ["'talk.hello' stands there 2 times"] },
        { "talk.hello: [a, b]", ["line 1", "key: words"] },
        { "talk.hello: { text: a, tone: b }", ["'tone'"] },
        { "- talk.hello", ["line 1"] },
        { "talk.hello: a: b", ["line 1"] },
        { "talk.hello: &a Hi\ntalk.thanks: *a", ["line 2"] },
        { "talk.hello: Hi\n---\ntalk.hello: Hi", ["key: words"] },
        { "just words", ["line 1"] },
        { new string('[', 100_000), ["key: words"] },
        { "talk.hello: " + new string('a', 1001), ["1001 characters"] },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_is_wrong_is_named_with_its_cure(string file, string[] named)
    {
        var problem = ShopTexts.Problems(With(file)).First();

        Assert.StartsWith("shop.yaml", problem, StringComparison.Ordinal);
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
        Assert.All(named, part => Assert.Contains(part, problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet")]
    [InlineData("talk.hello: Moin!")]
    [InlineData("talk.hello: { text: Moin!, values: { a: b } }")]
    [InlineData("stock.few: 'Noch {{ count }} {% if count == 1 %}Stück{% else %}Stücke{% endif %} von {{ product | upcase }}.'")]
    [InlineData("answer.value: '{% unless plural %}{{ name }}{% endunless %}: {{ value | default: \"-\" }}'")]
    [InlineData("answer.count: '{% case count %}{% when 1 %}eins{% when 2 %}zwei{% else %}{{ count }}{% endcase %}'")]
    public void What_is_right_is_taken(string file) => Assert.Empty(ShopTexts.Problems(With(file)));

    [Fact]
    public void The_whole_English_file_can_be_copied_and_changed()
    {
        var shop = With(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "texts", "en.yaml")).Replace("Buy it", "Get it", StringComparison.Ordinal));

        Assert.Empty(ShopTexts.Problems(shop));
        Assert.Equal("Get it", ShopTexts.Load(shop).Say("button.buy"));
    }

    [Fact]
    public void A_text_that_comes_to_nothing_with_unusual_values_gives_way_to_the_English_one()
    {
        var texts = ShopTexts.Load(With("stock.few: '{% if count == 3 %}Noch drei.{% elsif count == 0 %}{{ product }} {% endif %}'"));

        Assert.Equal("Noch drei.", texts.Say("stock.few", ("product", "Mug"), ("count", 3)));
        Assert.Equal("Yes, the Mug is in stock, only 2 left.", texts.Say("stock.few", ("product", "Mug"), ("count", 2)));
    }

    [Fact]
    public void A_pressed_answer_has_a_title_in_the_shops_words_and_sends_what_a_shopper_would_type()
    {
        var texts = ShopTexts.Load(With("button.up_to: Bis {{ price }}\nsearch.ask_price: Bis zu welchem Preis?"));
        var question = new Facet(Choice.Price, "Price", "Up to which price?", [new FacetValue(Choice.OfPrice(null, new Money(5000, "USD")), 6)]);
        var asked = new Phrases(texts, Clocks.Open).Say(new Recommended([Shelf.Mug()], DateTimeOffset.UnixEpoch) { Question = question })[^1];

        Assert.Equal(("Bis zu welchem Preis?", "Bis $50", "NARROW|Up to $50"), (asked.Text, asked.QuickReplies[0].Title, asked.QuickReplies[0].Payload));
    }

    [Fact]
    public void A_text_costs_microseconds()
    {
        var texts = ShopTexts.Load(With(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "texts", "en.yaml"))));
        var examples = EnglishTexts.All.Select(text => (text.Key, Values: text.Values.Select(value => (value.Key, (object?)value.Value)).ToArray())).ToList();
        var best = Enumerable.Range(0, 50).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            examples.ForEach(example => texts.Say(example.Key, example.Values));
            return Stopwatch.GetElapsedTime(start).TotalMicroseconds / examples.Count;
        });

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{best:F2} µs a text"));
        Assert.InRange(best, 0, 50);
    }

    [Fact]
    public void A_file_for_each_language_and_the_closest_one_speaks()
    {
        Write("de.yaml", "talk.hello: Guten Tag!\ntalk.thanks: Gern geschehen!");
        Write("de-AT.yaml", "talk.hello: Servus!");
        Write("es.yml", "not_understood.other_language: Lo siento, solo puedo responder en alemán.");
        var shop = new ShopOptions { Texts = _folder.Path, Locale = "de-AT" };
        Assert.Empty(ShopTexts.Problems(shop));
        var texts = ShopTexts.Load(shop);

        Assert.Equal(("Servus!", "Gern geschehen!", "Goodbye, and thanks for stopping by!"), (texts.Say("talk.hello"), texts.Say("talk.thanks"), texts.Say("talk.goodbye")));
        Assert.Equal("Lo siento, solo puedo responder en alemán.", texts.In("es-MX")!.Say("not_understood.other_language"));
        Assert.Equal("Servus!", texts.In("ES")!.Say("talk.hello"));
        Assert.StartsWith("Hello!", texts.In("en")!.Say("talk.hello"), StringComparison.Ordinal);
        Assert.Null(texts.In("fr"));
    }

    [Theory]
    [InlineData("de", "Shop__Locale is 'de'", "de.yaml")]
    [InlineData("pt-BR", "Shop__Locale is 'pt-BR'", "pt.yaml")]
    public void A_language_without_texts_is_refused(string locale, string named, string cure)
    {
        var problem = Assert.Single(ShopTexts.Problems(new ShopOptions { Locale = locale }));

        Assert.Contains(named, problem, StringComparison.Ordinal);
        Assert.Contains(cure, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_without_texts_is_refused()
    {
        Assert.Contains("not there", Assert.Single(ShopTexts.Problems(new ShopOptions { Texts = _folder.File("no.yaml") })), StringComparison.Ordinal);
        Assert.Contains("a folder without texts", Assert.Single(ShopTexts.Problems(new ShopOptions { Texts = _folder.Path })), StringComparison.Ordinal);
        Write("notes_of_mine.yaml", "talk.hello: Hi");
        Assert.Contains("call it by its code", Assert.Single(ShopTexts.Problems(new ShopOptions { Texts = _folder.Path })), StringComparison.Ordinal);
        File.WriteAllBytes(_folder.File("shop.yaml"), [.. Encoding.UTF8.GetBytes("talk.hello: Hi "), 0xff]);
        Assert.Contains("not UTF-8", Assert.Single(ShopTexts.Problems(new ShopOptions { Texts = _folder.File("shop.yaml") })), StringComparison.Ordinal);
        File.WriteAllText(_folder.File("shop.yaml"), new string('#', (1 << 20) + 1));
        Assert.Contains("larger than 1 MiB", Assert.Single(ShopTexts.Problems(new ShopOptions { Texts = _folder.File("shop.yaml") })), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_file_is_read_or_refused_and_what_is_read_can_be_said() =>
        Gen.String[Gen.Char["talk.hello: {}%|\"'-[]#&*!?>\n\t\\0é"], 0, 60].Sample(IsReadOrRefused, threads: 1);

    [Fact]
    public void Any_template_is_taken_or_refused_and_what_is_taken_can_be_said() =>
        Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece])
            .Array[0, 12]
            .Sample(parts => IsReadOrRefused("fact.missing: " + JsonSerializer.Serialize(string.Concat(parts))), threads: 1);

    private void IsReadOrRefused(string file)
    {
        var shop = With(file);
        if (!ShopTexts.Problems(shop).Any())
        {
            var texts = ShopTexts.Load(shop);
            Assert.NotEmpty(texts.Say("talk.hello").Trim());
            Assert.NotEmpty(texts.Say("fact.missing", ("product", "Mug")).Trim());
            Assert.NotEmpty(texts.Say("fact.missing").Trim());
        }
    }

    public void Dispose() => _folder.Dispose();

    private ShopOptions With(string file) => new() { Texts = Write("shop.yaml", file) };

    private string Write(string name, string content)
    {
        File.WriteAllText(_folder.File(name), content);
        return _folder.File(name);
    }
}
