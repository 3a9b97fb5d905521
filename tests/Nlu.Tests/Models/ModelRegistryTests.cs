using System.IO.Compression;
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

    [Fact]
    public void The_first_promotion_can_be_taken_back_too()
    {
        _registry.Promote(Candidate("one", 1));

        Assert.Null(_registry.Rollback());
        Assert.Null(_registry.CurrentVersion);
        Assert.Throws<InvalidOperationException>(_registry.Rollback);
    }

    [Fact]
    public void Each_promotion_is_recorded_beside_the_card_which_stays_as_it_was()
    {
        var candidate = Candidate("one", 1);
        var card = File.ReadAllBytes(Path.Combine(candidate, "card.json"));
        var first = _registry.Promote(candidate, new Promotion { By = "ann", At = Noon });
        var second = _registry.Promote(Candidate("two", 2), new Promotion { By = "ben", At = Noon, Test = new DataFile("t.csv", "00", 9), Overruled = ["price"] });
        _registry.Promote(candidate, new Promotion { By = "cid", At = Noon.AddDays(1) });

        var stored = _registry.List().ToDictionary(model => model.Model, model => model.LastPromotion!);
        Assert.Equal(("cid", Noon.AddDays(1), second), (stored[first].By, stored[first].At, stored[first].Before));
        Assert.Equal(("ben", first, "t.csv"), (stored[second].By, stored[second].Before, stored[second].Test!.Name));
        Assert.Equal(["price"], stored[second].Overruled);
        Assert.Equal(2, Promotion.Read(_registry.CurrentDirectory!).Count);
        Assert.Equal(card, File.ReadAllBytes(Path.Combine(_registry.CurrentDirectory!, "card.json")));
    }

    [Fact]
    public void A_challenger_is_stored_and_answers_nobody_until_it_is_promoted()
    {
        var current = _registry.Promote(Candidate("one", 1));
        var challenger = _registry.SetChallenger(Candidate("two", 2));

        Assert.Equal((current, challenger), (_registry.CurrentVersion, _registry.ChallengerVersion));
        Assert.Equal([(current, false), (challenger, true)], _registry.List().Select(model => (model.Model, model.IsChallenger)));
        Assert.Throws<InvalidOperationException>(() => _registry.SetChallenger(Path.Combine(_root, "one")));
        Assert.Equal(challenger, _registry.Promote(Path.Combine(_root, "two")));
        Assert.Null(_registry.ChallengerVersion);
        Assert.Null(_registry.RemoveChallenger());
    }

    [Fact]
    public void No_cut_of_the_content_loads()
    {
        var bytes = ModelWriter.ToBytes(ToyShop.Train().Engine.Model);
        for (var length = 0; length < bytes.Length; length += 997)
        {
            var failure = Record.Exception(() => ModelReader.FromBytes(bytes[..length], encoder: null));
            Assert.True(failure is InvalidDataException or EndOfStreamException or FormatException or ArgumentException, $"{length}: {failure}");
        }
    }

    [Fact]
    public void The_card_says_where_the_model_came_from()
    {
        var card = ModelCard.Read(Candidate("one", 5));
        Assert.Equal((Noon, 5, "parent"), (card.Created, card.Options.Seed, card.Parent));
        Assert.Equal(ModelFile.ReadId(Path.Combine(_root, "one")), card.Model);
        Assert.Equal("ann", card.By);
        Assert.Equal([".NET", "Microsoft.ML", "ProductQA"], card.Packages.Keys);
        Assert.Equal("5.0.1", card.Packages["Microsoft.ML"]);
        Assert.Equal((ToyShop.InScope.Count, 0), (card.InScopeRows, card.OutOfScopeRows));
        Assert.Null(card.Thresholds);
        Assert.Contains(card.Model, File.ReadAllText(Path.Combine(_root, "one", "card.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_models_are_equal_files()
    {
        var one = Path.Combine(Candidate("one", 3), "model.zip");
        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(Path.Combine(Candidate("two", 3), "model.zip")));
    }

    [Fact]
    public void Entries_of_equal_models_are_equal_bytes()
    {
        var (one, two) = (Entries(Candidate("one", 3)), Entries(Candidate("two", 3)));
        Assert.NotEmpty(one);
        Assert.Equal(one.Keys, two.Keys);
        Assert.All(one, entry => Assert.Equal(entry.Value, two[entry.Key]));
        Assert.NotEqual(one.Values.Last(), Entries(Candidate("three", 4)).Values.Last());
    }

    [Fact]
    public void Loading_names_what_is_missing() => Assert.Throws<FileNotFoundException>(() => NluEngine.Load(Path.Combine(_root, "nowhere")));

    private static SortedDictionary<string, byte[]> Entries(string directory)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(directory, "model.zip"));
        return new SortedDictionary<string, byte[]>(zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            using var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return bytes.ToArray();
        }), StringComparer.Ordinal);
    }

    private string Candidate(string name, int seed)
    {
        var directory = Path.Combine(_root, name);
        var origin = new ModelOrigin([new DataFile("toy.csv", "00", 1)], new TrainingOptions { Seed = seed }, Noon.AddMinutes(seed - 5), "parent", "ann");
        ModelDirectory.Save(directory, ToyShop.Train(seed), ToyShop.InScope, origin);
        return directory;
    }
}
