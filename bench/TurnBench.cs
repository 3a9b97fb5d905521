using BenchmarkDotNet.Attributes;
using ProductQA.Api.Answering;
using ProductQA.Api.Ask;
using ProductQA.Nlu;

namespace ProductQA.Bench;

/// <summary>One message: understanding alone, and the whole turn with its commit, in one conversation.</summary>
public class TurnBench
{
    private BenchShop _shop = null!;
    private AskDesk _desk = null!;
    private IntentModel _intents = null!;

    [GlobalSetup]
    public async Task SetUp()
    {
        _shop = await BenchShop.OpenAsync();
        (_desk, _intents) = (_shop.Get<AskDesk>(), _shop.Get<IntentModel>());
    }

    [GlobalCleanup]
    public ValueTask CleanUp() => _shop.DisposeAsync();

    [Benchmark(Baseline = true, Description = "understand")]
    public Understanding Understand() => _intents.Current.Understand("is the trailhead 30 backpack waterproof");

    [Benchmark(Description = "whole turn")]
    public Task<AskAnswer> WholeTurn() => _desk.AskAsync("is the trailhead 30 backpack waterproof", null, null, CancellationToken.None);
}
