using ProductQA.Search.Indexing;
using ProductQA.Search.Passages;

namespace ProductQA.Search.Tests.Passages;

public sealed class PassageIndexTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("productqa-passages-");

    [Fact]
    public void Only_the_products_own_passages_are_found_and_the_best_comes_first()
    {
        Write(1, ("d1", [Of("kettle", "d1", 3, "Cleaning", "Descale the kettle once a month with vinegar."), Of("kettle", "d1", 4, "Safety", "Never open the lid while water boils.")]),
            ("d2", [Of("mug", "d2", 1, "Cleaning", "The mug may be descaled and goes into the dishwasher.")]));
        using var index = PassageIndex.OpenRead(_folder.FullName);

        var found = index.Find("kettle", "how often should I descale it?", null, 5);

        Assert.Equal(Of("kettle", "d1", 3, "Cleaning", "Descale the kettle once a month with vinegar."), Assert.Single(found));
        Assert.Empty(index.Find("toaster", "how often should I descale it?", null, 5));
        Assert.Empty(index.Find("kettle", "is it?", null, 5));
    }

    [Fact]
    public void What_a_question_asks_for_in_other_words_is_found()
    {
        Write(1, ("d1", [Of("kettle", "d1", 9, "Technical data", "Weight: 1.2 kg\nPower: 2200 W")]));
        using var index = PassageIndex.OpenRead(_folder.FullName);

        Assert.Single(index.Find("kettle", "how heavy is it?", null, 5));
    }

    [Fact]
    public void A_document_is_replaced_and_removed_and_the_stamp_follows()
    {
        Write(1, ("d1", [Of("kettle", "d1", 1, "", "The lid is made of glass.")]));
        using var index = PassageIndex.OpenRead(_folder.FullName);
        Write(2, ("d1", [Of("kettle", "d1", 1, "", "The lid is made of steel.")]));
        Assert.Equal(1, index.Stamp);
        index.Refresh();
        Assert.Equal((2, 1), (index.Stamp, index.Passages));
        Assert.Contains("steel", Assert.Single(index.Find("kettle", "what is the lid made of", null, 5)).Text, StringComparison.Ordinal);

        Write(3, ("d1", []));
        index.Refresh();
        Assert.Equal((3, 0), (index.Stamp, index.Passages));
    }

    [Fact]
    public void Without_an_index_or_with_a_damaged_one_the_fault_is_named()
    {
        Assert.Equal(CatalogIndexFault.Missing, Assert.Throws<CatalogIndexException>(() => PassageIndex.OpenRead(Path.Combine(_folder.FullName, "none"))).Fault);
        Write(1, ("d1", [Of("kettle", "d1", 1, "", "The lid is made of glass.")]));
        foreach (var file in _folder.GetFiles("segments*"))
        {
            File.WriteAllText(file.FullName, "nonsense");
        }

        Assert.Equal(CatalogIndexFault.Corrupt, Assert.Throws<CatalogIndexException>(() => PassageIndex.OpenRead(_folder.FullName)).Fault);
        using (var writer = PassageIndexWriter.Open(_folder.FullName, rebuild: true))
        {
            writer.Commit(7);
        }

        using var index = PassageIndex.OpenRead(_folder.FullName);
        Assert.Equal(7, index.Stamp);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(long stamp, params (string Document, Passage[] Passages)[] documents)
    {
        using var writer = PassageIndexWriter.Open(_folder.FullName, rebuild: false);
        foreach (var (document, passages) in documents)
        {
            writer.Replace(document, passages);
        }

        writer.Commit(stamp);
    }

    private static Passage Of(string product, string document, int page, string heading, string text) => new(product, document, "manual.pdf", page, heading, text);
}
