using System.IO.Compression;
using System.Text;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Tests.Training;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Models;

/// <summary>A broken model never takes the place of a working one: each row harms a candidate, or the registry itself, in another way.</summary>
public sealed class HostileCandidateTests : IDisposable
{
    private static readonly TrainedModel[] Trained = [ToyShop.Train(1), ToyShop.Train(2)];

    private static readonly Dictionary<string, Action<string>> Harms = new()
    {
        ["cut"] = directory => File.WriteAllBytes(Model(directory), File.ReadAllBytes(Model(directory))[..1000]),
        ["last byte missing"] = directory => File.WriteAllBytes(Model(directory), File.ReadAllBytes(Model(directory))[..^1]),
        ["empty file"] = directory => File.WriteAllBytes(Model(directory), []),
        ["zeros"] = directory => File.WriteAllBytes(Model(directory), new byte[5000]),
        ["text"] = directory => File.WriteAllText(Model(directory), "not a model"),
        ["a byte changed"] = directory => Patch(directory, bytes => bytes[bytes.Length / 2] ^= 0x10),
        ["empty zip"] = directory => Zip(directory, "", []),
        ["zip with another entry"] = directory => Zip(directory, "readme.txt", "hello"u8.ToArray()),
        ["another format"] = directory => Zip(directory, "intent.bin", [5, .. "other"u8, .. new byte[100]]),
        ["empty content"] = directory => Zip(directory, "intent.bin", []),
        ["text of negative length"] = NegateALength,
        ["no model"] = directory => File.Delete(Model(directory)),
        ["no card"] = directory => File.Delete(Card(directory)),
        ["empty card"] = directory => File.WriteAllText(Card(directory), ""),
        ["card that is a list"] = directory => File.WriteAllText(Card(directory), "[1, 2]"),
        ["card that is null"] = directory => File.WriteAllText(Card(directory), "null"),
        ["card without its data"] = directory => Edit(directory, "\"sha256\"", "\"sha\""),
        ["card with NaN"] = directory => Edit(directory, "\"threshold\": 0", "\"threshold\": NaN, \"x\": 0"),
        ["card with another threshold"] = directory => Edit(directory, "\"threshold\": 0", "\"threshold\": 1e-9, \"x\": 0"),
        ["card with another id"] = directory => Edit(directory, ModelFile.ReadId(directory), "000000000000"),
        ["card with a path for an id"] = directory => Edit(directory, ModelFile.ReadId(directory), "../../../escaped"),
        ["card of another model"] = directory => File.Copy(Path.Combine(directory, "..", "good", "card.json"), Card(directory), overwrite: true),
        ["model of another card"] = directory => File.Copy(Path.Combine(directory, "..", "good", "model.zip"), Model(directory), overwrite: true),
        ["threshold that is no number"] = directory => Rewrite(directory, double.NaN),
        ["threshold above one"] = directory => Rewrite(directory, 1.5),
        ["empty folder"] = directory => Array.ForEach(Directory.GetFiles(directory), File.Delete),
        ["no folder"] = directory => Directory.Delete(directory, recursive: true),
    };

    private readonly string _root = Directory.CreateTempSubdirectory("productqa-hostile").FullName;
    private readonly ModelRegistry _registry;

    public HostileCandidateTests() => _registry = new ModelRegistry(Path.Combine(_root, "models"));

    public static TheoryData<string> HarmNames => [.. Harms.Keys];

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [MemberData(nameof(HarmNames))]
    public void A_broken_candidate_never_takes_a_place(string harm)
    {
        var current = _registry.Promote(Candidate("good", 0));
        var published = Path.Combine(_root, "published");
        ModelRegistry.Publish(Path.Combine(_root, "good"), published);
        var broken = Candidate("broken", 1);
        Harms[harm](broken);

        var refusal = Assert.Throws<InvalidDataException>(() => _registry.Promote(broken));
        Assert.Throws<InvalidDataException>(() => _registry.SetChallenger(broken));
        Assert.Throws<InvalidDataException>(() => ModelRegistry.Publish(broken, published));

        Assert.Contains(broken, refusal.Message, StringComparison.Ordinal);
        Assert.Equal((current, null), (_registry.CurrentVersion, _registry.ChallengerVersion));
        Assert.Equal(current, Assert.Single(_registry.List()).Model);
        Assert.Equal(current, _registry.Load(current).Card.Model);
        Assert.Equal(current, ModelDirectory.Load(published).Card.Model);
        Assert.Single(Directory.GetDirectories(Path.Combine(_root, "models", "versions")));
    }

    [Theory]
    [MemberData(nameof(HarmNames))]
    public void Rollback_stays_where_it_is_when_the_model_before_is_broken(string harm)
    {
        var first = _registry.Promote(Candidate("good", 0));
        Directory.CreateDirectory(Path.Combine(_root, "models", "versions", "good"));
        ModelRegistry.Publish(Candidate("other", 1), Path.Combine(_root, "models", "versions", "good"));
        var second = _registry.Promote(Path.Combine(_root, "other"));
        Harms[harm](Path.Combine(_root, "models", "versions", first));

        Assert.Throws<InvalidDataException>(_registry.Rollback);
        Assert.Equal(second, _registry.CurrentVersion);
        Assert.Equal(harm == "no folder" ? 1 : 2, _registry.List().Count);

        Assert.Equal(first, _registry.Promote(Path.Combine(_root, "good")));
        Assert.Equal(first, _registry.Load(first).Card.Model);
    }

    [Theory]
    [InlineData("../../../etc")]
    [InlineData("0123456789AB")]
    [InlineData("once upon a time")]
    public void A_registry_that_names_no_id_is_refused_with_the_cure(string line)
    {
        _registry.Promote(Candidate("good", 0));
        File.AppendAllText(Path.Combine(_root, "models", "current"), line + "\n");

        Assert.Contains("Remove that line", Assert.Throws<InvalidDataException>(() => _registry.CurrentVersion).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => _registry.Promote(Candidate("other", 1)));
    }

    [Fact]
    public void What_a_killed_promotion_left_behind_is_no_model_and_is_removed_by_the_next()
    {
        var current = _registry.Promote(Candidate("good", 0));
        var versions = Path.Combine(_root, "models", "versions");
        Directory.CreateDirectory(Path.Combine(versions, ".0123"));
        File.Copy(Path.Combine(_root, "good", "model.zip"), Path.Combine(versions, ".0123", "model.zip"));
        File.WriteAllText(Path.Combine(_root, "models", "current.0123.new"), "half");

        Assert.Equal(current, Assert.Single(_registry.List()).Model);
        var next = _registry.Promote(Candidate("other", 1));
        Assert.Equal(next, _registry.CurrentVersion);
        Assert.Equal(2, Directory.GetDirectories(versions).Length);
    }

    [Fact]
    public async Task Promotions_rollbacks_and_challengers_at_once_leave_a_registry_that_works()
    {
        string[] candidates = [Candidate("good", 0), Candidate("other", 1)];
        _registry.Promote(candidates[0]);
        await Task.WhenAll(Enumerable.Range(0, 24).Select(number => Task.Run(() => Change(number, candidates), TestContext.Current.CancellationToken)));

        Assert.Equal(2, _registry.List().Count(model => model.Problem is null));
        Assert.Equal(_registry.History.Distinct(), _registry.History);
        Assert.All(_registry.History, version => _registry.Load(version));
        Assert.Empty(Directory.GetFiles(Path.Combine(_root, "models"), "*.new"));
    }

    private void Change(int number, string[] candidates)
    {
        var registry = new ModelRegistry(Path.Combine(_root, "models"));
        try
        {
            _ = (number % 4) switch
            {
                0 => registry.Rollback(),
                1 => registry.SetChallenger(candidates[number / 4 % 2]),
                _ => registry.Promote(candidates[number / 4 % 2], new Promotion { By = $"{number}", At = DateTimeOffset.UnixEpoch }),
            };
        }
        catch (InvalidOperationException)
        {
            // Nothing to go back from, or the challenger is the current model: refusals that depend on who came first.
        }
    }

    private static string Model(string directory) => Path.Combine(directory, "model.zip");

    private static string Card(string directory) => Path.Combine(directory, "card.json");

    private static void Edit(string directory, string what, string with)
    {
        var card = File.ReadAllText(Card(directory));
        Assert.Contains(what, card, StringComparison.Ordinal);
        File.WriteAllText(Card(directory), card.Replace(what, with, StringComparison.Ordinal));
    }

    private static void Patch(string directory, Action<byte[]> change)
    {
        var bytes = File.ReadAllBytes(Model(directory));
        change(bytes);
        File.WriteAllBytes(Model(directory), bytes);
    }

    private static void Zip(string directory, string entry, byte[] content)
    {
        File.Delete(Model(directory));
        using var zip = ZipFile.Open(Model(directory), ZipArchiveMode.Create);
        if (entry.Length > 0)
        {
            using var stream = zip.CreateEntry(entry).Open();
            stream.Write(content);
        }
    }

    /// <summary>A model with a threshold that training would never choose, and a card that fits it in every other way.</summary>
    private static void Rewrite(string directory, double threshold)
    {
        var before = ModelFile.ReadId(directory);
        Edit(directory, before, ModelFile.Write(directory, Trained[0].Engine.Model with { Thresholds = Trained[0].Engine.Model.Thresholds with { Overall = threshold } }));
    }

    /// <summary>The right format, then a text that is -1 characters long, and a card that fits.</summary>
    private static void NegateALength(string directory)
    {
        var before = ModelFile.ReadId(directory);
        Zip(directory, "intent.bin", [(byte)ModelWriter.Format.Length, .. Encoding.UTF8.GetBytes(ModelWriter.Format), 0xff, 0xff, 0xff, 0xff, 0x0f]);
        Edit(directory, before, ModelFile.ReadId(directory));
    }

    private string Candidate(string name, int trained)
    {
        var directory = Path.Combine(_root, name);
        var origin = new ModelOrigin([new DataFile("toy.csv", "00", 1)], new TrainingOptions { Seed = trained }, DateTimeOffset.UnixEpoch.AddDays(trained));
        ModelDirectory.Save(directory, Trained[trained], ToyShop.InScope, origin);
        return directory;
    }
}
