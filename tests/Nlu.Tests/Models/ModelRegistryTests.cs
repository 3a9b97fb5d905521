using ProductQA.Nlu.Models;
using ProductQA.Nlu.Tests.Training;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Models;

public sealed class ModelRegistryTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly string _root = Directory.CreateTempSubdirectory("productqa-models").FullName;
    private readonly ModelRegistry _registry;

    public ModelRegistryTests() => _registry = new ModelRegistry(Path.Combine(_root, "models"));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Is_empty_at_first()
    {
        Assert.Null(_registry.CurrentVersion);
        Assert.Null(_registry.CurrentDirectory);
        Assert.Empty(_registry.List());
        Assert.Throws<InvalidOperationException>(_registry.Rollback);
    }

    [Fact]
    public void Promotes_lists_and_goes_back()
    {
        var first = _registry.Promote(Candidate("one", 1));
        var second = _registry.Promote(Candidate("two", 2));

        Assert.Equal(second, _registry.CurrentVersion);
        Assert.Equal([(first, false), (second, true)], _registry.List().Select(model => (model.Model, model.IsCurrent)));
        Assert.Equal("price", NluEngine.Load(_registry.CurrentDirectory!).Understand("how much is the lamp").Top.Name);
        Assert.Equal(first, _registry.Rollback());
        Assert.Equal(first, new ModelRegistry(Path.Combine(_root, "models")).CurrentVersion);
    }

    [Fact]
    public void Promoting_the_same_model_twice_changes_nothing()
    {
        var candidate = Candidate("one", 1);
        Assert.Equal(_registry.Promote(candidate), _registry.Promote(candidate));
        Assert.Single(_registry.List());
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("zeros")]
    [InlineData("text")]
    [InlineData("no card")]
    [InlineData("other card")]
    [InlineData("no model")]
    public void A_broken_candidate_never_becomes_current(string harm)
    {
        var current = _registry.Promote(Candidate("good", 1));
        var broken = Candidate("broken", 2);
        Harm(broken, harm);

        Assert.Throws<InvalidDataException>(() => _registry.Promote(broken));
        Assert.Equal(current, _registry.CurrentVersion);
        Assert.Single(_registry.List());
    }

    [Fact]
    public void No_cut_of_the_content_loads()
    {
        var bytes = ModelWriter.ToBytes(ToyShop.Train().Engine.Model);
        for (var length = 0; length < bytes.Length; length += 997)
        {
            var failure = Record.Exception(() => ModelReader.FromBytes(bytes[..length]));
            Assert.True(failure is InvalidDataException or EndOfStreamException or FormatException or ArgumentException, $"{length}: {failure}");
        }
    }

    [Fact]
    public void The_card_says_where_the_model_came_from()
    {
        var card = ModelCard.Read(Candidate("one", 5));
        Assert.Equal((Noon, 5, "parent"), (card.Created, card.Options.Seed, card.Parent));
        Assert.Equal(ModelFile.ReadId(Path.Combine(_root, "one")), card.Model);
        Assert.Equal("5.0.1", card.Packages["Microsoft.ML"]);
        Assert.Equal(ToyShop.InScope.Count, card.Intents.Values.Sum());
        Assert.Contains(card.Model, File.ReadAllText(Path.Combine(_root, "one", "card.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_models_are_equal_files()
    {
        var one = Path.Combine(Candidate("one", 3), "model.zip");
        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(Path.Combine(Candidate("two", 3), "model.zip")));
    }

    [Fact]
    public void Loading_names_what_is_missing() => Assert.Throws<FileNotFoundException>(() => NluEngine.Load(Path.Combine(_root, "nowhere")));

    private static void Harm(string directory, string harm)
    {
        var (model, card) = (Path.Combine(directory, "model.zip"), Path.Combine(directory, "card.json"));
        switch (harm)
        {
            case "cut": File.WriteAllBytes(model, File.ReadAllBytes(model)[..1000]); break;
            case "zeros": File.WriteAllBytes(model, new byte[5000]); break;
            case "text": File.WriteAllText(model, "not a model"); break;
            case "no card": File.Delete(card); break;
            case "other card": File.WriteAllText(card, File.ReadAllText(card).Replace(ModelFile.ReadId(directory), "000000000000", StringComparison.Ordinal)); break;
            default: File.Delete(model); break;
        }
    }

    private string Candidate(string name, int seed)
    {
        var directory = Path.Combine(_root, name);
        var origin = new ModelOrigin([new DataFile("toy.csv", "00", 1)], new TrainingOptions { Seed = seed }, Noon.AddMinutes(seed - 5), "parent");
        ModelDirectory.Save(directory, ToyShop.Train(seed), ToyShop.InScope, origin);
        return directory;
    }
}
