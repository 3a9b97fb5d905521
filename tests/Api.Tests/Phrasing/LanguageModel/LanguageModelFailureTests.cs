using ProductQA.Api.Phrasing.LanguageModel;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

public sealed class LanguageModelFailureTests : IAsyncLifetime
{
    private readonly RewordingBench _bench = new();

    public ValueTask InitializeAsync() => _bench.InitializeAsync();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData(ModelTrouble.Drop)]
    [InlineData(ModelTrouble.ServerError)]
    [InlineData(ModelTrouble.TooMany)]
    [InlineData(ModelTrouble.WrongKey)]
    [InlineData(ModelTrouble.Html)]
    [InlineData(ModelTrouble.HalfJson)]
    [InlineData(ModelTrouble.NoChoices)]
    [InlineData(ModelTrouble.OtherJson)]
    [InlineData(ModelTrouble.NoBody)]
    internal async Task A_failing_server_leaves_the_template_and_is_asked_once(ModelTrouble trouble)
    {
        _bench.Server.Trouble = trouble;
        var outcome = Answers.Of("weight");

        Assert.Equal(RewordingBench.Template(outcome).Replies[0].Text, await _bench.WordsAsync(outcome));
        Assert.Single(_bench.Server.Calls);
        Assert.Contains("failed", Assert.Single(_bench.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_answers_leaves_the_template()
    {
        _bench.Server.Trouble = ModelTrouble.Hang;
        var template = RewordingBench.Template(Answers.Of("weight"));
        var result = await _bench.With(TimeSpan.FromMilliseconds(100)).ApplyAsync(template, Answers.Of("weight"), TestContext.Current.CancellationToken);

        Assert.Same(template, result);
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
    public async Task After_five_failures_in_a_row_the_model_rests_for_a_minute_and_one_answer_tries_it_again()
    {
        var outcome = Answers.Of("weight");
        _bench.Server.Trouble = ModelTrouble.ServerError;
        for (var i = 0; i < Breaker.MostFailures + 3; i++)
        {
            await _bench.WordsAsync(outcome);
        }

        Assert.Equal(Breaker.MostFailures, _bench.Server.Calls.Count);

        _bench.Clock.Go(Breaker.Pause);
        await _bench.WordsAsync(outcome);
        await _bench.WordsAsync(outcome);
        Assert.Equal(Breaker.MostFailures + 1, _bench.Server.Calls.Count);

        _bench.Clock.Go(Breaker.Pause);
        _bench.Server.Trouble = ModelTrouble.None;
        _bench.Server.Says = _ => "It weighs 1.83 pounds.";
        Assert.Equal("It weighs 1.83 pounds.", await _bench.WordsAsync(outcome));
        Assert.Equal("It weighs 1.83 pounds.", await _bench.WordsAsync(outcome));
    }

    [Fact]
    public async Task A_success_forgets_the_failures_before_it()
    {
        var outcome = Answers.Of("weight");
        for (var i = 0; i < 3 * Breaker.MostFailures; i++)
        {
            _bench.Server.Trouble = i % Breaker.MostFailures == 0 ? ModelTrouble.None : ModelTrouble.ServerError;
            await _bench.WordsAsync(outcome);
        }

        Assert.Equal(3 * Breaker.MostFailures, _bench.Server.Calls.Count);
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
