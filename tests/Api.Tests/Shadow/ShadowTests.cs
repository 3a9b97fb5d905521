using Microsoft.Extensions.Logging;
using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Shadow;
using ProductQA.Api.Storage;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Nlu;
using ProductQA.Nlu.Models;

namespace ProductQA.Api.Tests.Shadow;

/// <summary>A challenger beside the model in service, on the traffic of a running service.</summary>
[Collection("Messenger")]
public sealed class ShadowTests : IAsyncLifetime
{
    private readonly ThrowAwayFolder _candidates = new();
    private MessengerApp? _app;

    private MessengerApp App => _app ?? throw new InvalidOperationException("The service was not started.");

    private ModelRegistry Registry => field ??= new ModelRegistry(App.Get<StorageOptions>().ModelsDirectory);

    public async ValueTask InitializeAsync() => _app = await MessengerApp.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _candidates.Dispose();
    }

    [Fact]
    public async Task Disagreements_on_live_traffic_are_kept_without_changing_an_answer()
    {
        var (serving, challenger) = await StartShadowAsync();
        for (var number = 0; number < 12; number++)
        {
            await App.PostAsync(MetaEvent.Text($"7{number}", $"m_7{number}", number % 3 == 0 ? "hello shop" : "how much is the mug"));
        }

        await App.PostAsync(MetaEvent.Postback("799", "m_799", "Get started", "GET_STARTED"));
        await App.SettledAsync();
        await Eventually.HoldsAsync(() => App.Get<ShadowStore>().Report()?.Turns == 12, "all turns compared", seconds: 10);

        var report = App.Get<ShadowStore>().Report()!;
        Assert.Equal((serving, challenger), (report.Serving, report.Challenger));
        Assert.Equal((8.0 / 12, 1.0, 1.0), (report.Agreement, report.ServingCoverage, report.ChallengerCoverage));
        var disagreement = Assert.Single(report.Disagreements);
        Assert.Equal((IntentNames.Greeting, IntentNames.Thanks, 4L), (disagreement.ServingIntent, disagreement.ChallengerIntent, disagreement.Count));
        Assert.Equal(4, disagreement.Examples.Count(text => text == "hello shop"));
        Assert.All(Enumerable.Range(0, 4), number => Assert.Equal(IntentNames.Greeting, App.Transcript($"7{number * 3}").Find(message => message.Trace is not null)?.Trace?.Intent));
        Assert.DoesNotContain(App.Log.Lines, line => line.Text.Contains("hello shop", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_words_go_with_the_conversation_and_shadow_mode_ends_when_it_is_ended()
    {
        var (_, challenger) = await StartShadowAsync();
        await App.PostAsync(MetaEvent.Text("71", "m_71", "hello"));
        await Eventually.HoldsAsync(() => App.Get<ShadowStore>().Report()?.Turns == 1, "the turn compared", seconds: 10);
        await App.Get<GroupCommit>().WriteAsync(write => write.Execute("DELETE FROM inbox"), TestContext.Current.CancellationToken);
        Assert.Empty(Assert.Single(App.Get<ShadowStore>().Report()!.Disagreements).Examples);

        Assert.Equal(challenger, Registry.RemoveChallenger());
        await Eventually.HoldsAsync(() => App.Get<Challenger>().Model is null, "no challenger", seconds: 5);
        await App.PostAsync(MetaEvent.Text("72", "m_72", "hello"));
        await App.SettledAsync();
        Assert.Equal(1, App.Get<ShadowStore>().Report()!.Turns);
    }

    [Fact]
    public async Task A_damaged_challenger_is_reported_and_the_service_goes_on()
    {
        var models = App.Get<StorageOptions>().ModelsDirectory;
        var id = TinyModels.Train(_candidates.File("b"), IntentNames.Thanks);
        ModelRegistry.Publish(_candidates.File("b"), Path.Combine(models, "versions", id));
        File.WriteAllText(Path.Combine(models, "versions", id, "model.zip"), "not a model");
        await File.WriteAllTextAsync(Path.Combine(models, "challenger"), id, TestContext.Current.CancellationToken);

        await Eventually.HoldsAsync(() => App.Log.Named("ChallengerRefused").Count > 0, "the alarm", seconds: 5);
        await App.PostAsync(MetaEvent.Text("73", "m_73", "hello"));
        await App.SettledAsync();
        Assert.Contains(App.Graph.Messages, call => call.Person == "73");
        Assert.Null(App.Get<ShadowStore>().Report());
    }

    [Fact]
    public async Task What_the_challenger_cannot_keep_up_with_is_dropped_and_nobody_waits()
    {
        await StartShadowAsync();
        var signal = new MessageSignal();
        using var worker = new ShadowWorker(App.Get<ShadowTrial>(), App.Get<ShadowStore>(), signal, App.Get<ModelMetrics>(), App.Get<ILogger<ShadowWorker>>());
        for (var number = 0; number < ShadowWorker.MostWaiting + 500; number++)
        {
            signal.RaiseAnswered(new InboxEvent("web:flood", $"e{number}", TestPage.Noon, new TextInput("hello")));
        }

        await worker.StartAsync(TestContext.Current.CancellationToken);
        await Eventually.HoldsAsync(() => App.Get<ShadowStore>().Report()?.Turns == ShadowWorker.MostWaiting, "the turns that were not dropped");
        await worker.StopAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(string Serving, string Challenger)> StartShadowAsync()
    {
        var serving = TinyModels.Train(_candidates.File("a"), IntentNames.Greeting);
        var challenger = TinyModels.Train(_candidates.File("b"), IntentNames.Thanks);
        Registry.Promote(_candidates.File("a"));
        Registry.SetChallenger(_candidates.File("b"));
        await Eventually.HoldsAsync(
            () => App.Get<IntentModel>().Serving.Card.Model == serving && App.Get<Challenger>().Model?.Card.Model == challenger, "shadow mode", seconds: 5);
        return (serving, challenger);
    }
}
