namespace ProductQA.Nlu.Models;

/// <summary>A model in a registry.</summary>
/// <param name="Model">Its id.</param>
/// <param name="Card">Its card; null when it cannot be read.</param>
/// <param name="LastPromotion">How it last came into service; null for a challenger that never did, and for models of earlier releases.</param>
/// <param name="IsCurrent">Whether it is the one in use.</param>
/// <param name="IsChallenger">Whether it is tried on live traffic without answering.</param>
/// <param name="Problem">What is wrong with its folder, in a sentence; null when nothing is.</param>
public sealed record StoredModel(string Model, ModelCard? Card, Promotion? LastPromotion, bool IsCurrent, bool IsChallenger, string? Problem);
