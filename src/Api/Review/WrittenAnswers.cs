using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Review;

/// <summary>What people of the shop answered, and what they were asked.</summary>
public sealed class WrittenAnswers(ReviewStore reviews)
{
    /// <summary>The answer that a person wrote to the same question: of the same product, or of the shop where the message is about none.</summary>
    public WrittenAnswer? For(string question, Product? product) =>
        reviews.Answers(product?.Id).FirstOrDefault(answer => QuestionSimilarity.Of(question, answer.Question, product?.Title) >= QuestionSimilarity.Same);

    /// <summary>Questions of a conversation that wait for a person.</summary>
    public IReadOnlyList<ReviewItem> WaitingIn(string conversation) => reviews.OpenIn(conversation);
}
