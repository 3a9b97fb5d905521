namespace ProductQA.Search.Passages;

/// <summary>One or two sentences of a passage, word for word, with how well they answer a question.</summary>
/// <param name="Passage">Where they stand.</param>
/// <param name="Text">The sentences, or the whole row.</param>
/// <param name="Score">Raw ranking score, higher is better; comparable only within one question.</param>
/// <param name="Confidence">Probability from 0 to 1 that they answer the question, fitted on public questions about sentences of products.</param>
public sealed record Quotation(Passage Passage, string Text, double Score, double Confidence);
