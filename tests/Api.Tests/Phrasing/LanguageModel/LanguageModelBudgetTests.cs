using System.Diagnostics.Metrics;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Phrasing.LanguageModel;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

/// <summary>What a language model may cost, and what an operator sees of it.</summary>
public sealed class LanguageModelBudgetTests : IAsyncLifetime
{
    private const string True = "It weighs 1.83 pounds.";

    private readonly RewordingBench _bench = new();

    public async ValueTask InitializeAsync()
    {
        await _bench.InitializeAsync();
        _bench.Server.Says = _ => True;
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_spent_budget_leaves_the_template_until_the_next_day()
    {
        var rewording = _bench.With(options => options.DailyCalls = 2);

        Assert.Equal([true, true, false, false], await AskAsync(rewording, 4));
        _bench.Clock.Go(TimeSpan.FromHours(13));
        Assert.Equal([true, true, false], await AskAsync(rewording, 3));
        Assert.Equal(4, _bench.Server.Calls.Count);
    }

    [Fact]
    public async Task A_second_try_is_paid_for_too()
    {
        var rewording = _bench.With(options => options.DailyCalls = 3);
        _bench.Server.Trouble = ModelTrouble.ServerError;
        await AskAsync(rewording, 3);

        Assert.Equal(3, _bench.Server.Calls.Count);
    }

    [Fact]
    public async Task While_the_model_rests_the_budget_does_too()
    {
        var rewording = _bench.With(options => options.DailyCalls = 7);
        _bench.Server.Trouble = ModelTrouble.WrongKey;
        await AskAsync(rewording, 50);
        Assert.Equal(AskingPipeline.FewestAnswers, _bench.Server.Calls.Count);

        _bench.Server.Trouble = ModelTrouble.None;
        _bench.Clock.Go(AskingPipeline.Pause + TimeSpan.FromSeconds(1));
        Assert.Equal([true, true, false], await AskAsync(rewording, 3));
    }

    [Fact]
    public async Task Meters_tell_calls_tokens_and_how_each_answer_ended()
    {
        var counted = new List<string>();
        using var listener = Listen(counted);
        var rewording = _bench.With(options => options.DailyCalls = 3);
        await AskAsync(rewording, 1);
        _bench.Server.Says = _ => "It weighs 2 pounds.";
        await AskAsync(rewording, 1);
        _bench.Server.Trouble = ModelTrouble.Html;
        await AskAsync(rewording, 2);

        Assert.Equal(
            [
                "productqa_rewording_calls 1", "productqa_rewording_tokens 1 input", "productqa_rewording_tokens 1 output", "productqa_rewordings 1 sent ",
                "productqa_rewording_calls 1", "productqa_rewording_tokens 1 input", "productqa_rewording_tokens 1 output", "productqa_rewordings 1 refused Number",
                "productqa_rewording_calls 1", "productqa_rewordings 1 failed ", "productqa_rewordings 1 over_budget ",
            ],
            counted);
    }

    private static async Task<List<bool>> AskAsync(Rewording rewording, int times)
    {
        var isReworded = new List<bool>();
        for (var i = 0; i < times; i++)
        {
            var result = await rewording.ApplyAsync(RewordingBench.Template(Answers.Of("weight")), Answers.Of("weight"), TestContext.Current.CancellationToken);
            isReworded.Add(result.Replies[0].Text == True);
        }

        return isReworded;
    }

    private MeterListener Listen(List<string> counted)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == RewordingMetrics.MeterName && instrument.Meter.Scope == _bench.Meters)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) =>
            counted.Add(string.Join(' ', [instrument.Name, count, .. tags.ToArray().Select(tag => tag.Value)])));
        listener.Start();
        return listener;
    }
}
