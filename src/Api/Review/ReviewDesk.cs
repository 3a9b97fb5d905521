using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Review;

/// <summary>What a person does with a review item. An answer closes the item, reaches the waiting shopper and is kept for the next one who asks, all at once.</summary>
public sealed class ReviewDesk(GroupCommit commits, ReviewStore reviews, InboxStore inbox, TurnQueue turns, TimeProvider time)
{
    public const int LongestAnswer = 1900;

    /// <summary>Publishes an answer; false where the item was closed before.</summary>
    /// <exception cref="ArgumentException">The answer is empty or too long.</exception>
    public async Task<bool> AnswerAsync(string itemId, string text, string author, CancellationToken cancellationToken)
    {
        var words = text.Trim();
        if (words.Length is 0 or > LongestAnswer)
        {
            throw new ArgumentException($"Write an answer of 1 to {LongestAnswer} characters; this one has {words.Length}.", nameof(text));
        }

        var item = reviews.Find(itemId) ?? throw new ArgumentException($"There is no review item '{itemId}'.", nameof(itemId));
        var waiting = await commits.WriteAsync(write => Publish(write, item, words, author), cancellationToken);
        turns.Call(waiting ?? []);
        return waiting is not null;
    }

    /// <summary>Closes an item without an answer; false where it was closed before.</summary>
    public Task<bool> DismissAsync(string itemId, string author, CancellationToken cancellationToken) => commits.WriteAsync(
        write => ReviewStore.Close(write, itemId, "dismissed", author, Now()), cancellationToken);

    private IReadOnlyList<string>? Publish(Write write, ReviewItem item, string words, string author)
    {
        if (!ReviewStore.Close(write, item.Id, "answered", author, Now()))
        {
            return null;
        }

        if (ReviewReasons.IsLearnt(item.Reason))
        {
            ReviewStore.AddAnswer(write, Written(item, words, author));
        }

        var input = new ShopAnswerInput(item.Id, item.Question, words);
        return inbox.Record(write, [new InboxEvent(item.Conversation, "shop_answer:" + item.Id, Now(), input)]);
    }

    private WrittenAnswer Written(ReviewItem item, string words, string author) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
        ReviewItem = item.Id,
        ProductId = item.ProductId,
        Question = item.Question,
        Text = words,
        Author = author,
        WrittenAt = Now(),
    };

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
