using System.Globalization;
using ProductQA.Api.Conversations;
using ProductQA.Api.Review;
using ProductQA.Cli.Ask.Gold;
using ProductQA.Search.Catalog;

namespace ProductQA.Cli.Ask.Made;

/// <summary>
/// Makes gold questions from a catalog's own attributes: a quarter that the catalog cannot answer, the others about facts, prices and stock; some are
/// asked in a second turn of the product that the first named. The same catalog and seed give the same questions.
/// </summary>
internal sealed class QuestionMaker(IReadOnlyList<Product> products, IReadOnlyList<AttributeWording> wordings, Func<Product, string?> kindOf)
{
    private const int Tries = 200;

    private readonly ProductNaming _naming = new(products);
    private readonly LackingQuestions _lacking = new(products, wordings);

    public IEnumerable<GoldConversation> Make(int count, int seed)
    {
        if (products.Count == 0)
        {
            throw new FormatException("The catalog is empty: load products with catalog import first.");
        }

        var random = new Random(seed);
        for (var number = 1; number <= count; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"m{seed}-{number:0000}");
            yield return Draw(() => One(random, random.Next(20))) with { Id = id };
        }
    }

    private static GoldConversation Draw(Func<GoldConversation?> make)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (make() is { } made)
            {
                return made;
            }
        }

        throw new FormatException("This catalog has too few products with attributes of data/eval/attribute-wordings.tsv to make questions from.");
    }

    private GoldConversation? One(Random random, int draw)
    {
        var product = products[random.Next(products.Count)];
        return draw switch
        {
            < 3 => Lacking(product, random),
            < 5 => Unknown(product, random),
            < 6 => Named(product, random, "price", (name, _) => Price(product, name, random)),
            < 7 => Named(product, random, "stock", (name, _) => Stock(product, name)),
            < 10 => LaterTurn(product, random),
            _ => Named(product, random, null, (name, _) => Fact(product, name, random)),
        };
    }

    private GoldConversation? Named(Product product, Random random, string? group, Func<string, string, GoldTurn?> ask) =>
        _naming.Name(product, random) is { } named && ask(named.Name, named.Form) is { } turn
            ? GoldConversation.Of(turn with { Class = group ?? named.Form })
            : null;

    private GoldTurn? Fact(Product product, string name, Random random)
    {
        var known = wordings.Where(wording => product.Attributes.Any(attribute => attribute.Name == wording.Attribute && ExpectedTexts.IsSaid(attribute.Value))).ToList();
        if (known.Count == 0)
        {
            return null;
        }

        var asked = known[random.Next(known.Count)];
        var turn = new GoldTurn { Text = Ask(asked, name, random), Expect = Acts.Answer, ProductId = product.Id };
        return ExpectedTexts.Of(turn, product, asked);
    }

    private GoldConversation? Lacking(Product product, Random random) => _lacking.Of(product, random) is not { } asked ? null
        : Named(product, random, "missing", (name, _) => new GoldTurn { Text = Ask(asked, name, random), Expect = Acts.Abstain, ProductId = product.Id, Reason = ReviewReasons.MissingAttribute });

    private GoldConversation? Unknown(Product product, Random random)
    {
        var name = UnknownNames.Like(product, random);
        return name is null || !_naming.IsUnknown(name) ? null : GoldConversation.Of(new GoldTurn
        {
            Class = "no such product",
            Text = Ask(wordings[random.Next(wordings.Count)], name, random),
            Expect = Acts.Abstain,
            Reason = ReviewReasons.NoSuchProduct,
        });
    }

    private static GoldTurn Price(Product product, string name, Random random)
    {
        string[] ways = ["how much is the {p}", "price of {p}?", "whats the price for the {p}", "what does the {p} cost"];
        var amount = product.Variants[0].Offer.Price.Amount;
        return new GoldTurn
        {
            Text = ways[random.Next(ways.Length)].Replace("{p}", name, StringComparison.Ordinal),
            Expect = Acts.Answer,
            ProductId = product.Id,
            Contains = product.Variants is [{ Offer.SalePrice: null }] ? [amount.ToString("N2", CultureInfo.InvariantCulture)] : [],
        };
    }

    private static GoldTurn Stock(Product product, string name) => new()
    {
        Text = $"do you have the {name} in stock",
        Expect = Acts.Answer,
        ProductId = product.Id,
        Contains = product.Variants.Any(variant => variant.Offer.IsSellable) ? ["in stock"] : [],
        Excludes = product.Variants.Any(variant => variant.Offer.IsSellable) ? [] : ["yes"],
    };

    /// <summary>"is the LaserJet 1022 in stock", then "how wide is it" or "how wide is the printer".</summary>
    private GoldConversation? LaterTurn(Product product, Random random)
    {
        var reference = random.Next(2) == 0 ? "it" : kindOf(product) is { } kind ? "the " + kind : "this one";
        return _naming.Name(product, random) is { } named && Fact(product, "{p}", random) is { } asked && asked.Text.Contains("the {p}", StringComparison.Ordinal)
            ? new GoldConversation
            {
                Id = "",
                Class = reference == "it" ? "then it" : "then the kind",
                Turns = [Stock(product, named.Name), asked with { Text = asked.Text.Replace("the {p}", reference, StringComparison.Ordinal) }],
            }
            : null;
    }

    private static string Ask(AttributeWording wording, string name, Random random) =>
        wording.Wordings[random.Next(wording.Wordings.Count)].Replace("{p}", name, StringComparison.Ordinal);
}
