using System.Diagnostics;
using ProductQA.Api.Phrasing.LanguageModel;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

public sealed class LanguageModelFailureTests : IAsyncLifetime
{
    private readonly RewordingBench _bench = new();

    public ValueTask InitializeAsync() => _bench.InitializeAsync();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(ModelTrouble.Drop, 2)]
    [InlineData(ModelTrouble.ServerError, 2)]
    [InlineData(ModelTrouble.TooMany, 2)]
    [InlineData(ModelTrouble.BrokenOff, 2)]
    [InlineData(ModelTrouble.WrongKey, 1)]
    [InlineData(ModelTrouble.Moved, 1)]
    [InlineData(ModelTrouble.Html, 1)]
    [InlineData(ModelTrouble.HalfJson, 1)]
    [InlineData(ModelTrouble.NoChoices, 1)]
    [InlineData(ModelTrouble.OtherJson, 1)]
    [InlineData(ModelTrouble.NoBody, 1)]
    internal async Task A_failing_server_leaves_the_template_and_is_tried_again_only_where_that_may_help(ModelTrouble trouble, int calls)
    {
        _bench.Server.Trouble = trouble;
        var outcome = Answers.Of("weight");

        Assert.Equal(RewordingBench.Template(outcome).Replies[0].Text, await _bench.WordsAsync(outcome));
        Assert.Equal(calls, _bench.Server.Calls.Count);
        Assert.Contains("failed", Assert.Single(_bench.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_try_that_succeeds_goes_out()
    {
        _bench.Server.TroubleFor = 1;
        _bench.Server.Trouble = ModelTrouble.TooMany;
        _bench.Server.Says = _ => "It weighs 1.83 pounds.";

        Assert.Equal("It weighs 1.83 pounds.", await _bench.WordsAsync(Answers.Of("weight")));
        Assert.Empty(_bench.Log);
    }

    [Theory]
    [InlineData(ModelTrouble.Hang)]
    [InlineData(ModelTrouble.HalfBody)]
    [InlineData(ModelTrouble.Drip)]
    internal async Task A_server_that_stalls_leaves_the_template_in_time(ModelTrouble trouble)
    {
        _bench.Server.Trouble = trouble;
        var template = RewordingBench.Template(Answers.Of("weight"));
        var started = Stopwatch.GetTimestamp();
        var result = await _bench.With(TimeSpan.FromMilliseconds(300)).ApplyAsync(template, Answers.Of("weight"), TestContext.Current.CancellationToken);

        Assert.Same(template, result);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData(ModelTrouble.Huge)]
    [InlineData(ModelTrouble.Endless)]
    internal async Task A_server_that_floods_leaves_the_template_and_is_not_read_to_the_end(ModelTrouble trouble)
    {
        _bench.Server.Trouble = trouble;
        var outcome = Answers.Of("weight");
        var started = Stopwatch.GetTimestamp();

        Assert.Equal(RewordingBench.Template(outcome).Replies[0].Text, await _bench.WordsAsync(outcome));
        Assert.Contains("failed", Assert.Single(_bench.Log), StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, RewordingBench.Patience / 2);
    }

    [Fact]
    public async Task A_stopping_service_does_not_wait_for_the_model()
    {
        _bench.Server.Trouble = ModelTrouble.Hang;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var rewording = _bench.With(TimeSpan.FromSeconds(20)).ApplyAsync(RewordingBench.Template(Answers.Of("weight")), Answers.Of("weight"), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rewording);
        Assert.Empty(_bench.Log);
    }

    [Fact]
    public async Task After_five_failures_the_model_rests_for_a_minute_and_one_answer_tries_it_again()
    {
        var outcome = Answers.Of("weight");
        _bench.Server.Trouble = ModelTrouble.WrongKey;
        for (var i = 0; i < AskingPipeline.FewestAnswers + 3; i++)
        {
            await _bench.WordsAsync(outcome);
        }

        Assert.Equal(AskingPipeline.FewestAnswers, _bench.Server.Calls.Count);

        _bench.Clock.Go(AskingPipeline.Pause + TimeSpan.FromSeconds(1));
        await _bench.WordsAsync(outcome);
        await _bench.WordsAsync(outcome);
        Assert.Equal(AskingPipeline.FewestAnswers + 1, _bench.Server.Calls.Count);

        _bench.Clock.Go(AskingPipeline.Pause + TimeSpan.FromSeconds(1));
        _bench.Server.Trouble = ModelTrouble.None;
        _bench.Server.Says = _ => "It weighs 1.83 pounds.";
        Assert.Equal("It weighs 1.83 pounds.", await _bench.WordsAsync(outcome));
        Assert.Equal("It weighs 1.83 pounds.", await _bench.WordsAsync(outcome));
    }

    [Fact]
    public async Task A_model_that_answers_more_often_than_it_fails_is_asked_on()
    {
        var outcome = Answers.Of("weight");
        for (var i = 0; i < 30; i++)
        {
            _bench.Server.Trouble = i % 3 == 2 ? ModelTrouble.WrongKey : ModelTrouble.None;
            await _bench.WordsAsync(outcome);
        }

        Assert.Equal(30, _bench.Server.Calls.Count);
    }

    [Fact]
    public async Task Logs_hold_neither_the_question_nor_the_models_words_nor_the_key()
    {
        var outcome = Answers.Fact("my secret question", "Item weight", "1.83 pounds");
        _bench.Server.Says = _ => "A wicked lie";
        await _bench.WordsAsync(outcome);
        _bench.Server.Trouble = ModelTrouble.WrongKey;
        await _bench.WordsAsync(outcome);

        Assert.Equal(2, _bench.Log.Count);
        Assert.All(_bench.Log, line => Assert.DoesNotMatch("secret|wicked|the-key|1.83", line));
    }
}
