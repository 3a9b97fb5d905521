using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Review;

/// <summary>Finds the answer that a person wrote to the same question: of the same product, or of the shop where the message is about none.</summary>
public sealed class WrittenAnswers(ReviewStore reviews)
{
    public WrittenAnswer? For(string question, Product? product) =>
        reviews.Answers(product?.Id).FirstOrDefault(answer => QuestionSimilarity.Of(question, answer.Question, product?.Title) >= QuestionSimilarity.Same);
}
