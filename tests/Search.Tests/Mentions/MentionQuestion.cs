namespace ProductQA.Search.Tests.Mentions;

/// <summary>A question about a product, made from its title, with how it was named.</summary>
internal sealed record MentionQuestion(string ProductId, string Text, string Form);
