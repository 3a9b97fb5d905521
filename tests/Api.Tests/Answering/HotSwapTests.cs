using System.Diagnostics;
using Microsoft.Extensions.Logging;
using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Review;
using ProductQA.Api.Storage;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Nlu;
using ProductQA.Nlu.Models;

namespace ProductQA.Api.Tests.Answering;

/// <summary>Models come and go under a running service while shoppers write.</summary>
[Collection("Messenger")]
public sealed class HotSwapTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly ThrowAwayFolder _candidates = new();
    private MessengerApp? _app;
    private int _sent;

    private MessengerApp App => _app ?? throw new InvalidOperationException("The service was not started.");

    private ModelRegistry Registry => field ??= new ModelRegistry(App.Get<StorageOptions>().ModelsDirectory);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _app = await MessengerApp.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _candidates.Dispose();
    }

    [Fact]
    public async Task Promotions_and_rollbacks_are_in_force_within_five_seconds_and_no_turn_is_lost()
    {
        var shipped = ModelDirectory.Load(IntentModel.ShippedDirectory).Card.Model;
        var (greeting, thanks) = (Candidate("a", IntentNames.Greeting), Candidate("b", IntentNames.Thanks));
        using var stop = new CancellationTokenSource();
        var stream = WriteAsync(stop.Token);

        foreach (var (change, model, intent) in new (Action, string, string)[]
        {
            (() => Registry.Promote(_candidates.File("a")), greeting, IntentNames.Greeting),
            (() => Registry.Promote(_candidates.File("b")), thanks, IntentNames.Thanks),
            (() => Registry.Rollback(), greeting, IntentNames.Greeting),
            (() => Registry.Rollback(), shipped, IntentNames.Greeting),
            (() => Registry.Promote(_candidates.File("b")), thanks, IntentNames.Thanks),
        })
        {
            change();
            await InForceAsync(model);
            Assert.Equal(intent, await IntentOfHelloAsync());
        }

        await stop.CancelAsync();
        await stream;
        await App.SettledAsync();
        Assert.InRange(_sent, 50, int.MaxValue);
        Assert.All(Enumerable.Range(0, _sent), number => Assert.Contains(App.Graph.Messages, call => call.Person == $"9{number}"));
        Assert.DoesNotContain(App.Get<ReviewStore>().All(), item => item.Reason == ReviewReasons.TurnFailed);
        Assert.Empty(App.Log.Named("IntentModelRefused"));
    }

    [Fact]
    public async Task A_promoted_model_that_is_damaged_raises_the_alarm_and_leaves_the_old_one_in_service()
    {
        var working = Candidate("a", IntentNames.Greeting);
        Registry.Promote(_candidates.File("a"));
        await InForceAsync(working);
        using var stop = new CancellationTokenSource();
        var stream = WriteAsync(stop.Token);

        var damaged = Damage("b");
        await Eventually.HoldsAsync(() => App.Log.Named("IntentModelRefused").Count > 0, "the alarm", seconds: 5);

        Assert.Equal(LogLevel.Error, App.Log.Named("IntentModelRefused")[0].Level);
        Assert.Equal(working, App.Get<IntentModel>().Serving.Card.Model);
        Assert.Equal("Healthy", await App.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), Cancellation));
        Assert.Equal(IntentNames.Greeting, await IntentOfHelloAsync());

        Registry.Promote(_candidates.File("b"));
        await InForceAsync(damaged);
        await stop.CancelAsync();
        await stream;
        await App.SettledAsync();
        Assert.All(Enumerable.Range(0, _sent), number => Assert.Contains(App.Graph.Messages, call => call.Person == $"9{number}"));
        Assert.Single(App.Log.Named("IntentModelRefused"));
    }

    [Fact]
    public void A_start_on_a_damaged_model_takes_the_one_promoted_before()
    {
        var working = Candidate("a", IntentNames.Greeting);
        Registry.Promote(_candidates.File("a"));
        Candidate("b", IntentNames.Thanks);
        Damage("b");

        var started = new IntentModel(App.Get<StorageOptions>(), App.Get<ModelMetrics>(), App.Get<ILogger<IntentModel>>());
        Assert.Equal(working, started.Serving.Card.Model);
        File.WriteAllText(Path.Combine(App.Get<StorageOptions>().ModelsDirectory, "current"), "no id");
        Assert.Equal(working, started.Refresh().Card.Model);
    }

    /// <summary>A message every few milliseconds, each from a shopper of its own.</summary>
    private async Task WriteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await App.PostAsync(MetaEvent.Text($"9{_sent}", $"m_9{_sent}", _sent % 2 == 0 ? "hello" : "how much is the Harbor Stoneware Mug?"));
            _sent++;
            await Task.Delay(20, Cancellation);
        }
    }

    private async Task InForceAsync(string model)
    {
        var clock = Stopwatch.StartNew();
        await Eventually.HoldsAsync(() => App.Get<IntentModel>().Serving.Card.Model == model, $"{model} in service", Limit.Seconds);
        Assert.True(clock.Elapsed < Limit, $"{clock.Elapsed}");
    }

    private async Task<string?> IntentOfHelloAsync()
    {
        var person = $"8{Guid.CreateVersion7():N}";
        await App.PostAsync(MetaEvent.Text(person, $"m_{person}", "hello"));
        await Eventually.HoldsAsync(() => App.Transcript(person).Count > 1, "an answer to hello");
        return App.Transcript(person).Find(message => message.Author == Authors.Bot)?.Trace?.Intent;
    }

    private string Damage(string name)
    {
        var id = Candidate(name, IntentNames.Thanks);
        TinyModels.PromoteDamaged(_candidates.File(name), App.Get<StorageOptions>().ModelsDirectory);
        return id;
    }

    private string Candidate(string name, string helloIs) => TinyModels.Train(_candidates.File(name), helloIs);
}
