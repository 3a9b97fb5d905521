using ProductQA.Api.Ask;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Phrasing.Wording;

/// <summary>A shop that speaks German, through the whole path: no word of code was changed for it.</summary>
public sealed class GermanShopTests : IAsyncLifetime
{
    private const string German =
        """
        button.price: Preis
        button.stock: Auf Lager?
        button.buy: Kaufen
        button.person: Mit Menschen reden
        talk.hello: Guten Tag! Ich bin der Assistent des Ladens, ein Bot.
        price.plain: Der Preis von {{ product }} beträgt {{ price }}.
        price.range: Der Preis von {{ product }} liegt zwischen {{ lowest }} und {{ highest }}.
        answer.value: "{{ product }}, {{ name }}: {{ value }}"
        fact.missing: Das weiß ich über {{ product }} noch nicht. Ich habe den Laden gefragt.
        compare.costs: Preise – {{ list }}
        compare.cost: "{{ product }}: {{ price }}"
        compare.from_price: ab {{ price }}
        compare.verdict: "{{ product }} hat den {% if lowest %}niedrigeren{% else %}höheren{% endif %} Wert ({{ name }})."
        compare.differ: "Unterschiede: {{ names }}."
        compare.alone: "Nur bei {{ product }}: {{ names }}."
        first.one: "{{ product }} liegt vorn: {{ value }}."
        first.next: "Danach: {{ product }}, {{ value }}."
        answer.listed: "{{ product }}, {{ name }} ({{ count }}): {{ list }}"
        list.and: "{{ first }} und {{ last }}"
        list.count_more: "{{ list }} und {{ count }} weitere"
        turn.no_pictures: Bilder kann ich noch nicht ansehen.
        """;

    private readonly ThrowAwayFolder _folder = new();
    private MessengerApp? _app;

    private MessengerApp App => _app ?? throw new InvalidOperationException("Not started.");

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(_folder.File("de.yaml"), German, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(_folder.File("fr.yaml"), "not_understood.other_language: Désolé, je ne réponds qu'en allemand.", TestContext.Current.CancellationToken);
        _app = await MessengerApp.StartAsync(new Dictionary<string, string> { ["Shop:Texts"] = _folder.Path, ["Shop:Locale"] = "de-DE" });
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Answers_buttons_and_the_no_are_German_and_what_is_missing_is_English()
    {
        Assert.Equal("Guten Tag! Ich bin der Assistent des Ladens, ein Bot.", (await AskAsync("hello")).Reply);

        var price = await AskAsync("how much is the trailhead 30 backpack");
        Assert.StartsWith("Der Preis von Trailhead 30", price.Reply, StringComparison.Ordinal);
        Assert.Equal(["Preis", "Auf Lager?", "Kaufen"], price.QuickReplies);

        var weight = await AskAsync("how heavy is it?");
        Assert.Matches("^Trailhead 30.*, Weight: .+", weight.Reply);

        var missing = await AskAsync("how many stitches does the trailhead 30 backpack have");
        Assert.StartsWith("Das weiß ich über Trailhead 30", missing.Reply, StringComparison.Ordinal);

        Assert.Equal("You're welcome! Anything else I can look up for you?", (await AskAsync("thank you")).Reply);
    }

    [Theory]
    [InlineData("which is cheaper, the loom 60 or the loom 240 cable", @"^Preise – Loom 60 W USB-C Cable: (ab )?\$[\d.]+ und Loom 240 W USB4 Cable: (ab )?\$[\d.]+\.? Loom 60 W USB-C Cable hat den niedrigeren Wert \(Price\)\.$")]
    [InlineData("compare the trailhead 20 and 30", @"^Unterschiede: Volume, Weight, [^.]+ und 1 weitere\. Nur bei Trailhead 20 Backpack: Pockets\. Nur bei Trailhead 30 Backpack: Front opening\.\n")]
    [InlineData("cheapest mug", @"^Ember Enamel Camp Mug liegt vorn: ab \$8\.80\.( Danach: [^.]+\.[^.]+\.)?\n")]
    [InlineData("how many colors does the harbor mug come in", "^Harbor Stoneware Mug, Color \\(3\\): blue, sand und green$")]
    public async Task Several_products_stand_beside_each_other_in_German(string text, string said) => Assert.Matches(said, (await AskAsync(text)).Reply);

    [Fact]
    public async Task Who_writes_in_a_third_language_reads_the_shops_text_in_it() =>
        Assert.Equal("Désolé, je ne réponds qu'en allemand.", (await AskAsync("est-ce que vous avez des sacs pour les enfants ?")).Reply);

    private Task<AskAnswer> AskAsync(string text) => App.Get<AskDesk>().AskAsync(text, null, "german", TestContext.Current.CancellationToken);
}
