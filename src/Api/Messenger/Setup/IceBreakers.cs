using ProductQA.Api.Answering;
using ProductQA.Api.Catalog;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Messenger.Setup;

/// <summary>
/// Questions that a shopper may begin with. Each was asked here first, and is offered only where the shop's own data answered it; with the sample
/// shop there are none.
/// </summary>
public sealed class IceBreakers(Answerer answerer, CatalogStore catalog, Texts texts, TimeProvider time)
{
    private const int Most = 4;
    private const int LongestQuestion = 80;
    private const int ProductsTried = 10;

    private static readonly string Asking = Channels.Key(Channels.Direct, "setup");

    public async Task<IReadOnlyList<string>> ChooseAsync(CancellationToken cancellationToken)
    {
        var chosen = new List<string>();
        foreach (var wordings in catalog.IsSample() ? [] : Questions())
        {
            if (chosen.Count < Most && await FirstAnsweredAsync(wordings, cancellationToken) is { } question)
            {
                chosen.Add(question);
            }
        }

        return chosen;
    }

    /// <summary>One question of each line, the most useful line first.</summary>
    private List<IEnumerable<string>> Questions()
    {
        var products = catalog.All().Where(IsInStock).Take(ProductsTried).ToList();
        return
        [
            [texts.Say("ice.shipping")],
            [texts.Say("ice.returns")],
            products.Select(product => texts.Say("ice.price", ("product", Names.Of(product)))),
            products.AsEnumerable().Reverse().Select(product => texts.Say("ice.stock", ("product", Names.Of(product)))),
            [texts.Say("ice.hours")],
            [texts.Say("ice.payment")],
        ];
    }

    private async Task<string?> FirstAnsweredAsync(IEnumerable<string> wordings, CancellationToken cancellationToken)
    {
        foreach (var question in wordings.Where(question => question.Length <= LongestQuestion))
        {
            if (await IsAnsweredAsync(question, cancellationToken))
            {
                return question;
            }
        }

        return null;
    }

    private async Task<bool> IsAnsweredAsync(string question, CancellationToken cancellationToken)
    {
        var asked = new InboxEvent(Asking, "setup", time.GetUtcNow().ToUnixTimeMilliseconds(), new TextInput(question));
        var result = await answerer.AnswerAsync(Conversation.New(Asking), asked, question, cancellationToken);
        return result is { Trace.Act: Acts.Answer, ReviewItems.Count: 0 };
    }

    private static bool IsInStock(Product product) => product.Variants.Any(variant => variant.Offer.IsSellable);
}
