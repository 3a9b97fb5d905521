namespace ProductQA.Search.Ranking;

/// <summary>A re-ranker that was just trained, with its figures.</summary>
public sealed class TrainedReranker
{
    private readonly RankingModel _model;
    private readonly RankingOptions _options;

    internal TrainedReranker(RankingModel model, RankingFigures figures, RankingOptions options) => (_model, Figures, _options) = (model, figures, options);

    /// <summary>What it gains on queries that it was not trained on.</summary>
    public RankingFigures Figures { get; }

    /// <summary>Writes it into a folder, which is made where it is missing, and returns its card. The card goes last: a folder with a card is whole.</summary>
    /// <param name="folder">A re-ranker in it is replaced.</param>
    /// <param name="data">The file of judgements.</param>
    /// <param name="created">When it was trained.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public RankingCard Save(string folder, RankingData data, DateTimeOffset created)
    {
        Directory.CreateDirectory(folder);
        File.Delete(Path.Combine(folder, RankingCard.FileName));
        var bytes = _model.ToBytes();
        File.WriteAllBytes(Path.Combine(folder, RankingModel.FileName), bytes);
        var card = Card(RankingModel.IdOf(bytes), data, created);
        File.WriteAllText(Path.Combine(folder, RankingCardPage.FileName), RankingCardPage.Render(card));
        card.Write(folder);
        return card;
    }

    internal RankingModel Model => _model;

    private RankingCard Card(string id, RankingData data, DateTimeOffset created) => new()
    {
        Model = id,
        Created = created,
        Data = data,
        Options = _options,
        Weight = _model.Weight,
        Figures = Figures,
        On = Figures.IsGain && _model.Weight > 0,
        Why = Why(),
        Importance = _model.Importance(),
    };

    private string Why() => Figures.IsGain && _model.Weight > 0
        ? FormattableString.Invariant($"It is on: on queries that it had not seen it gains {Figures.CrossValidated - Figures.Base:F4} nDCG@10, and {Figures.GainLow:F4} or more in 97.5 % of the samples.")
        : FormattableString.Invariant($"It is off: on queries that it had not seen it gains {Figures.CrossValidated - Figures.Base:F4} nDCG@10 (95 % of the samples: {Figures.GainLow:F4} to {Figures.GainHigh:F4}), which is no gain beyond chance. Judge more queries and train again.");
}
