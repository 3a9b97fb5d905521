using ProductQA.Api.Answering;
using ProductQA.Api.Catalog;
using ProductQA.Nlu;
using ProductQA.Nlu.Slots;

namespace ProductQA.Api.Tests.Answering;

/// <summary>Messages are understood with the words of the shop's own catalog, and in parts.</summary>
public sealed class ShopVocabularyTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("do you have the harbour mug in sand", "product:Mugs colour:sand")]
    [InlineData("is the harbor mug by brindlewood dishwasher safe", "product:harbor mug brand:Brindlewood attribute:Dishwasher safe")]
    [InlineData("I want 2 of the brw hm350", "quantity:2 model_number:BRW-HM350")]
    public void The_words_of_the_catalog_are_slots(string text, string slots) =>
        Assert.Equal(slots, string.Join(' ', SlotExtractor.Extract(text, shared.App.Get<LiveCatalog>().Vocabulary).Select(slot => $"{slot.Kind}:{slot.Value}")));

    [Fact]
    public void The_part_that_needs_an_answer_is_acted_on()
    {
        var understanding = shared.App.Get<Finder>().Understand("hi, is the harbor mug dishwasher safe? I'd like two");

        Assert.Equal([IntentNames.Greeting, IntentNames.ProductQuestion, IntentNames.Purchase], understanding.Parts.Select(part => part.Top.Name));
        Assert.Contains(understanding.Intent, new[] { IntentNames.ProductQuestion, IntentNames.Purchase });
    }

    [Fact]
    public void An_unchanged_catalog_keeps_its_vocabulary()
    {
        var live = shared.App.Get<LiveCatalog>();
        var before = live.Vocabulary;
        live.RefreshVocabulary();
        Assert.Same(before, live.Vocabulary);
    }
}
