using ProductQA.Nlu.Features;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Tests.Data;
using ProductQA.Nlu.Tests.Features;
using ProductQA.Nlu.Tests.Training;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Models;

/// <summary>A model that was trained with a sentence encoder answers with that one and with no other.</summary>
public sealed class EncoderModelTests : IDisposable
{
    private static readonly string[] Texts = ["how much is the lamp", "where is my package", "", "hello", "refund the mug", "qqq"];

    private readonly TemporaryFolder _folder = new();
    private readonly TrainedModel _trained;

    public EncoderModelTests()
    {
        using var encoder = SentenceEncoder.Open(TinyEncoder.Write(EncoderFolder));
        var options = new TrainingOptions { Folds = 2 };
        _trained = IntentTrainer.Train(ToyShop.InScope, options, encoder);
        Card = ModelDirectory.Save(ModelFolder, _trained, ToyShop.InScope, new ModelOrigin([], options, DateTimeOffset.UnixEpoch));
        Fresh = [.. Texts.Select(text => _trained.Engine.Understand(text).Top)];
        EncoderId = encoder.Id;
    }

    private ModelCard Card { get; }

    private RankedIntent[] Fresh { get; }

    private string EncoderId { get; }

    private string EncoderFolder => Path.Combine(_folder.Path, "encoder");

    private string ModelFolder => Path.Combine(_folder.Path, "model");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_loaded_model_answers_like_the_fresh_one()
    {
        Assert.Equal(Fresh, Texts.Select(text => NluEngine.Load(ModelFolder).Understand(text).Top));
        Assert.Equal((EncoderId, WordVectors.Shipped.Id), (Card.Encoder, Card.Words));
        Assert.NotEqual(Fresh, Texts.Select(text => ToyShop.Train().Engine.Understand(text).Top));
    }

    [Fact]
    public void The_registry_keeps_the_encoders_place_on_promotion()
    {
        var registry = new ModelRegistry(Path.Combine(_folder.Path, "models"));
        var id = registry.Promote(ModelFolder);
        Assert.Equal(Fresh, Texts.Select(text => registry.Load(id).Engine.Understand(text).Top));
        Assert.Equal(EncoderFolder, File.ReadAllText(Path.Combine(registry.CurrentDirectory!, "encoder.txt")).Trim());
    }

    [Fact]
    public void A_model_without_encoder_or_acts_takes_neither_from_the_one_it_replaces()
    {
        var published = Path.Combine(_folder.Path, "published");
        ModelRegistry.Publish(ModelFolder, published);
        File.WriteAllText(Path.Combine(published, "acts.csv"), "label,intent,act\nprice,greeting,greet\n");
        var plain = Path.Combine(_folder.Path, "plain");
        ModelDirectory.Save(plain, ToyShop.Train(), ToyShop.InScope, new ModelOrigin([], new TrainingOptions(), DateTimeOffset.UnixEpoch));
        ModelRegistry.Publish(plain, published);

        Directory.Delete(EncoderFolder, recursive: true);
        Assert.Equal("price", ModelDirectory.Load(published).Engine.Understand("how much is the lamp").Intent);
    }

    [Fact]
    public void Changed_files_of_the_encoder_are_refused_even_where_it_was_open_before()
    {
        NluEngine.Load(ModelFolder);
        TinyEncoder.Write(EncoderFolder, seed: 2);
        Assert.Contains($"trained with the sentence encoder {EncoderId}, not with", Refusal(), StringComparison.Ordinal);

        TinyEncoder.Write(EncoderFolder);
        Assert.Equal(Fresh[0], NluEngine.Load(ModelFolder).Understand(Texts[0]).Top);
    }

    [Fact]
    public void An_encoder_that_is_gone_is_refused_with_the_cure_until_it_is_back()
    {
        Directory.Move(EncoderFolder, EncoderFolder + "2");
        var refusal = Refusal();
        Assert.Contains(Path.Combine(EncoderFolder, "model.onnx") + " is missing", refusal, StringComparison.Ordinal);
        Assert.Contains("Put it back, or write its folder into that file", refusal, StringComparison.Ordinal);
        Assert.Throws<InvalidDataException>(() => ModelDirectory.Load(ModelFolder));
        Assert.Throws<InvalidDataException>(() => new ModelRegistry(Path.Combine(_folder.Path, "models")).Promote(ModelFolder));

        File.WriteAllText(Path.Combine(ModelFolder, "encoder.txt"), EncoderFolder + "2\n");
        Assert.Equal(Fresh, Texts.Select(text => NluEngine.Load(ModelFolder).Understand(text).Top));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("/nowhere\n/else")]
    public void An_encoder_file_that_names_nothing_is_refused(string content)
    {
        File.WriteAllText(Path.Combine(ModelFolder, "encoder.txt"), content);
        Assert.Contains("encoder.txt", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_without_its_encoder_file_is_refused()
    {
        File.Delete(Path.Combine(ModelFolder, "encoder.txt"));
        Assert.Contains($"trained with the sentence encoder {EncoderId}, and encoder.txt is missing", Refusal(), StringComparison.Ordinal);
    }

    private string Refusal() => Assert.Throws<InvalidDataException>(() => NluEngine.Load(ModelFolder)).Message;
}
