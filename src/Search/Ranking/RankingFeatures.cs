namespace ProductQA.Search.Ranking;

/// <summary>What the re-ranker looks at. All are numbers from 0 to 1 and can be told in words; the order is that of the numbers in a model.</summary>
public static class RankingFeatures
{
    /// <summary>All features.</summary>
    public static IReadOnlyList<RankingFeature> All { get; } =
    [
        new("score", "a high score of the words"),
        new("score_of_best", "a score close to the best product's"),
        new("rank", "an early place by score"),
        new("words_said", "the share of the words that it says anywhere"),
        new("words_in_title", "the share of the words that are in its title"),
        new("words_in_facts", "the share of the words that are in its attributes"),
        new("words_in_description", "the share of the words that are in its description"),
        new("rare_words_in_title", "the same share for the title, where rare words count more"),
        new("pairs_in_title", "words that stand side by side in its title as they were asked"),
        new("phrase_in_title", "all words in its title, in their order, with nothing between them"),
        new("first_word_early", "a title that begins with a word that was asked"),
        new("last_word_early", "the last word that was asked, early in its title"),
        new("title_covered", "a title that says little more than was asked"),
        new("title_short", "a short title"),
        new("kind_asked", "it is the kind of thing that was asked for (one half where none was named)"),
        new("kind_known", "its kind is known"),
        new("kind_said", "its kind is one of the words"),
        new("kind_common", "many of the found products are of its kind"),
        new("kind_of_best", "it is the same kind of thing as the best product by score"),
        new("brand_asked", "its maker was named"),
        new("code_asked", "its model number was named"),
        new("many_attributes", "many attributes"),
        new("long_description", "a long description"),
        new("price_above_others", "a price above that of the other products that were found (one half at their median)"),
        new("in_stock", "it can be bought now"),
        new("long_query", "many words were asked (the same for all products)"),
    ];

    /// <summary>Number of features.</summary>
    public static int Count => All.Count;
}
