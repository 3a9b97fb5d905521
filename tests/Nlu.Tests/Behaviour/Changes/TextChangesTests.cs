using CsCheck;
using ProductQA.Nlu.Behaviour.Changes;

namespace ProductQA.Nlu.Tests.Behaviour.Changes;

public sealed class TextChangesTests
{
    [Theory]
    [InlineData("capitals", "is it red?", "IS IT RED?")]
    [InlineData("capitals", "ABC 1", null)]
    [InlineData("no_punctuation", "it's red, isn't it?", "its red isnt it")]
    [InlineData("no_punctuation", "red", null)]
    [InlineData("no_punctuation", "?!", null)]
    [InlineData("word_order", "do you ship to spain?", "to spain, do you ship")]
    [InlineData("word_order", "to spain", null)]
    [InlineData("word_order", "is it red", null)]
    [InlineData("contractions", "what is it", "what's it")]
    [InlineData("contractions", "I don't know", "I do not know")]
    [InlineData("contractions", "red", null)]
    [InlineData("short_forms", "are you open tomorrow please", "r u open tmrw pls")]
    [InlineData("short_forms", "i care for youth", "i care 4 youth")]
    [InlineData("negation", "i want to buy it", "i don't want to buy it")]
    [InlineData("negation", "add it and send it", "don't add it and send it")]
    [InlineData("negation", "how much", null)]
    [InlineData("typos", "is it ok", null)]
    [InlineData("repeated_letters", "xyz123 hm", null)]
    public void A_change_does_what_its_name_says(string change, string text, string? changed) => Assert.Equal(changed, TextChanges.Apply(change, text, seed: 1));

    [Theory]
    [InlineData("typo_swap", 0)]
    [InlineData("typo_drop", -1)]
    [InlineData("typo_double", 1)]
    [InlineData("typo_neighbour", 0)]
    public void A_slip_changes_one_long_word_in_five_and_never_its_first_letter(string change, int grown)
    {
        const string text = "when does the grey kayak arrive in my village please";
        for (var seed = 0; seed < 50; seed++)
        {
            var changed = TextChanges.Apply(change, text, seed)!;
            var pairs = text.Split(' ').Zip(changed.Split(' ')).ToList();
            Assert.Equal(2, pairs.Count(pair => pair.First != pair.Second));
            Assert.All(pairs, pair => Assert.Equal(pair.First[0], pair.Second[0]));
            Assert.Equal(text.Length + (2 * grown), changed.Length);
        }
    }

    [Fact]
    public void Every_change_of_any_text_repeats_with_its_seed_and_changes_something_or_says_that_it_cannot()
    {
        var texts = Gen.OneOf(Gen.String, Gen.Const(""), Gen.Const("   "), Gen.Const("\ud800 aaaa"), Gen.Const("how much is the blue kayak with you"), Gen.Const("{0} please {0}"));
        Gen.Select(texts, Gen.Int[0, 999]).Sample((text, seed) =>
        {
            foreach (var name in TextChanges.Names)
            {
                var changed = TextChanges.Apply(name, text, seed);
                Assert.Equal(changed, TextChanges.Apply(name, text, seed));
                Assert.NotEqual(text, changed);
            }
        }, iter: 200);
    }

    [Fact]
    public void The_page_describes_every_change()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "docs", "behaviour.md")))
        {
            folder = folder.Parent!;
        }

        var page = File.ReadAllText(Path.Combine(folder.FullName, "docs", "behaviour.md"));
        Assert.All(TextChanges.Names, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_change_is_named() => Assert.Contains("'magic'", Assert.Throws<ArgumentException>(() => TextChanges.Apply("magic", "a", 1)).Message, StringComparison.Ordinal);
}
