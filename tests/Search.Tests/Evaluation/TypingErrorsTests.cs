using CsCheck;
using ProductQA.Search.Evaluation;

namespace ProductQA.Search.Tests.Evaluation;

public sealed class TypingErrorsTests
{
    [Fact]
    public void The_same_seed_and_query_give_the_same_error() => Gen.Select(Gen.String[Gen.Char['a', 'z'], 0, 20], Gen.Int).Sample((query, seed) =>
        Assert.Equal(TypingErrors.In(query, seed), TypingErrors.In(query, seed)));

    [Theory]
    [InlineData("laptop", 1, "laptop")]
    public void An_error_changes_a_word_by_one_slip(string query, int seed, string unlike)
    {
        var typed = TypingErrors.In(query, seed);

        Assert.NotEqual(unlike, typed);
        Assert.InRange(typed.Length, query.Length - 1, query.Length + 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tv")]
    [InlineData("dv7-1211ea 8gb")]
    public void Codes_and_short_words_stay(string query) => Assert.Equal(query, TypingErrors.In(query, 1));

    [Fact]
    public void Every_query_of_letters_gets_an_error_and_seeds_differ() => Gen.String[Gen.Char['a', 'z'], 3, 12].Sample(word =>
    {
        Assert.NotEqual(word, TypingErrors.In(word, 1));
        Assert.True(Enumerable.Range(1, 30).Select(seed => TypingErrors.In(word, seed)).Distinct().Count() > 3);
    });
}
