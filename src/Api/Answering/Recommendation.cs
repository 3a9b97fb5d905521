namespace ProductQA.Api.Answering;

/// <summary>What of a search is shown: a few of the best, with one question where too much fits; what can be bought instead where nothing that fits can.</summary>
public static class Recommendation
{
    private const int MostCards = 5;
    private const int CardsBesideQuestion = 4;
    private const int TooMany = 10;
    private const int MostQuestions = 2;

    public static Recommended Of(Searched searched, DateTimeOffset now)
    {
        var asks = searched is { Fits: true, Facet: not null, Instead.Count: 0 } && searched.Matches.Count > TooMany && searched.Search.Asked.Count < MostQuestions;
        var shown = searched.Instead.Count > 0 ? [.. searched.Instead, searched.Matches[0]] : searched.Matches.Take(asks ? CardsBesideQuestion : MostCards).ToList();
        return new Recommended([.. shown.Select(match => match.Product)], now)
        {
            Searched = searched,
            Shown = shown,
            Question = asks ? searched.Facet : null,
        };
    }
}
