using ProductQA.Search.Indexing;
using ProductQA.Search.Text;

namespace ProductQA.Search.Mentions;

/// <summary>
/// Weighs what a product explains of an utterance against what it leaves unexplained. The mention is taken to stand
/// in the stretch between boundaries that the product matches best; there every unmatched word counts against it, above
/// all a number, so that a product is not taken for its sibling. Words of other stretches are the question: they count little.
/// </summary>
internal sealed class CandidateScorer(Utterance utterance, CatalogStatistics statistics)
{
    private const double CorrectedCredit = 0.85;
    private const double QuestionCredit = 0.3;
    private const double NoiseCredit = 0.05;
    private const double OtherSegmentCredit = 0.25;
    private const double StrayPenalty = 0.1;
    private const double OtherSegmentPenalty = 0.15;
    private const double CoverageBonus = 3;
    private const double WholeTitleBonus = 1;
    private const double WholeTitle = 0.99;
    private const double WellNamed = 0.75;
    private const double PartlyNamed = 0.5;
    private const int ShortestSlip = 3;
    private const int FewProducts = 3;

    private readonly Stretches _stretches = new(utterance.Tokens);

    public Fit Score(int document, CandidateReader reader)
    {
        var title = reader.Title(document);
        var credits = new double[utterance.Tokens.Count];
        var covered = new bool[title.Title.Count];
        var matches = new List<MatchedToken>();
        var exactCode = MatchCodes(code => reader.Has(code, document), credits, matches);
        MatchWords(title, credits, covered, matches);
        MatchSlips(title, credits, covered, matches);
        var coverage = Coverage(title, covered, credits);
        var names = matches.Count(match => match.Field is "title" or "brand");
        var isWellNamed = exactCode || coverage >= WellNamed || (coverage >= PartlyNamed && names > 1);
        var asked = new AskedWords(utterance, () => reader.Attributes(document), stem => reader.Describes(document, stem));
        var (mass, missing) = Masses(credits, (i, isInside) => IsOtherMaker(i, credits) ? utterance.Tokens[i].Weight : LossInName(i, isInside, isWellNamed, asked));
        var explained = mass > 0 ? mass / (mass + missing) : 0;
        var score = mass - missing + (CoverageBonus * coverage) + (coverage >= WholeTitle ? WholeTitleBonus : 0);
        return new Fit(document, score, explained, mass, missing, coverage, exactCode, matches);
    }

    private bool MatchCodes(Func<UtteranceCode, bool> hasCode, double[] credits, List<MatchedToken> matches)
    {
        var exact = false;
        foreach (var code in utterance.Codes.Where(hasCode))
        {
            exact |= code.IsExact;
            matches.Add(new MatchedToken(code.Code, "code"));
            for (var i = code.Start; i <= code.End; i++)
            {
                credits[i] = 1;
            }
        }

        return exact;
    }

    private void MatchWords(TitleWords title, double[] credits, bool[] covered, List<MatchedToken> matches)
    {
        for (var i = 0; i < utterance.Tokens.Count; i++)
        {
            var token = utterance.Tokens[i];
            var places = token.Stems.Select(title.Find).ToList();
            if (places.TrueForAll(place => place is not null))
            {
                Cover(places[0]!.Value, covered);
                places.ForEach(place => Cover(place!.Value, covered));
                credits[i] = Math.Max(credits[i], token.IsCorrected ? CorrectedCredit : 1);
                AddMatch(matches, token, places[0]!.Value.Field);
            }
            else if (i > 0 && title.Find(utterance.Tokens[i - 1].Text + token.Stems[0]) is { } joined)
            {
                Cover(joined, covered);
                (credits[i - 1], credits[i]) = (1, 1);
                AddMatch(matches, token, joined.Field);
            }
        }
    }

    // A word that nothing has, one slip away from the word that the name has beside those that match: "base cpa" for "base cap".
    private void MatchSlips(TitleWords title, double[] credits, bool[] covered, List<MatchedToken> matches)
    {
        for (var i = 0; i < credits.Length; i++)
        {
            var token = utterance.Tokens[i];
            if (credits[i] > 0 || !MayBeSlip(token))
            {
                continue;
            }

            var at = Enumerable.Range(0, covered.Length).FirstOrDefault(j => !covered[j] && HasNeighbour(covered, j) && Slip.IsBetween(token.Text, title.Title[j]), -1);
            if (at >= 0)
            {
                covered[at] = true;
                credits[i] = CorrectedCredit * Math.Min(1, statistics.Rarity(title.Title[at]) / token.Weight);
                matches.Add(new MatchedToken(token.Text, "corrected"));
            }
        }
    }

    // A word of the name that became a word of questions when it was corrected ("lasr", "last") may be one too.
    private static bool MayBeSlip(UtteranceToken token) => token.Text.Length >= ShortestSlip && !CatalogText.HasDigit(token.Text)
        && (token.IsCorrected ? token.Role is TokenRole.Content or TokenRole.Question : token is { Role: TokenRole.Content, IsKnown: false });

    private static bool HasNeighbour(bool[] covered, int j) => (j > 0 && covered[j - 1]) || (j + 1 < covered.Length && covered[j + 1]);

    private static void AddMatch(List<MatchedToken> matches, UtteranceToken token, string field)
    {
        if (token.Role is TokenRole.Content or TokenRole.Question)
        {
            matches.Add(new MatchedToken(token.Text, token.IsCorrected ? "corrected" : field));
        }
    }

    private static void Cover((string Field, int First, int Last) place, bool[] covered)
    {
        for (var i = Math.Max(0, place.First); i <= place.Last; i++)
        {
            covered[i] = true;
        }
    }

    // What the product explains, and what the mention's stretch leaves unexplained.
    private (double Mass, double Missing) Masses(double[] credits, Func<int, bool, double> lossInName)
    {
        var inSegment = new double[utterance.Tokens[^1].Segment + 1];
        for (var i = 0; i < credits.Length; i++)
        {
            inSegment[utterance.Tokens[i].Segment] += Gain(i, credits);
        }

        var segment = Array.IndexOf(inSegment, inSegment.Max());
        var (first, last, predicate) = Name(segment, credits);
        var (mass, missing) = (0.0, 0.0);
        for (var i = 0; i < credits.Length; i++)
        {
            var token = utterance.Tokens[i];
            mass += Gain(i, credits) * (token.Segment == segment ? 1 : OtherSegmentCredit);
            missing += credits[i] > 0 || (token.Segment == segment && i >= predicate) ? 0
                : token.Segment != segment ? LossInQuestion(i)
                : lossInName(i, i > first && i < last);
        }

        return (mass, missing);
    }

    // From the first matched word that may name a product to the last matched one before the question goes on: names often end in a plain word ("toner cartridge").
    private (int First, int Last, int Predicate) Name(int segment, double[] credits)
    {
        var matched = Enumerable.Range(0, credits.Length).Where(i => utterance.Tokens[i].Segment == segment && credits[i] > 0).ToList();
        var first = matched.Where(i => utterance.Tokens[i].Role == TokenRole.Content).DefaultIfEmpty(credits.Length).First();
        var predicate = _stretches.Predicate(first, credits);
        var last = matched.Where(i => i < predicate && utterance.Tokens[i].Role is TokenRole.Content or TokenRole.Question).DefaultIfEmpty(-1).Last();
        return (first, last, predicate);
    }

    // A word of questions counts in full beside a matched word of the name ("flat screen mount"), else little.
    private double Gain(int i, double[] credits)
    {
        var token = utterance.Tokens[i];
        return credits[i] * token.Weight * token.Role switch
        {
            TokenRole.Content => 1,
            TokenRole.Question => IsName(i - 1, credits) || IsName(i + 1, credits) ? 1 : QuestionCredit,
            _ => NoiseCredit,
        };
    }

    private bool IsName(int i, double[] credits) =>
        i >= 0 && i < credits.Length && credits[i] > 0 && utterance.Tokens[i].Role == TokenRole.Content;

    // Words of the question are not part of the name, though a rare one may be; where no name can stand, only one that the catalog has or a number.
    private double LossInQuestion(int i) => utterance.Tokens[i] is { Role: TokenRole.Content } token && (token.IsKnown || CatalogText.HasDigit(token.Text) || _stretches.MayName(i))
        ? token.Weight * OtherSegmentPenalty
        : 0;

    // Every word inside the name counts, and before or after it all but those that ask. Where the product is named
    // beyond doubt, a stray word beside the name says nothing.
    private double LossInName(int i, bool isInside, bool isWellNamed, AskedWords asked)
    {
        var token = utterance.Tokens[i];
        return token.Role switch
        {
            TokenRole.Question => isInside ? token.Weight : 0,
            TokenRole.Content when isInside => token.Weight,
            TokenRole.Content when asked.Contain(i) => 0,
            TokenRole.Content => isWellNamed && !token.IsKnown && !CatalogText.HasDigit(token.Text) ? token.Weight * StrayPenalty : token.Weight,
            _ => 0,
        };
    }

    private bool NamesOtherMaker(double[] credits) => Enumerable.Range(0, credits.Length).Any(i => credits[i] == 0 && IsMaker(i));

    // "HP laser printer" is no other maker's, though that one's data speak of HP.
    private bool IsOtherMaker(int i, double[] credits) => i + 1 < credits.Length && credits[i + 1] > 0 && IsMaker(i);

    private bool IsMaker(int i) => utterance.Tokens[i] is { Role: TokenRole.Content } token && token.Stems.Any(stem => statistics.Count(IndexFields.Brand, stem) > 0);

    // The share of the title that is named. The maker need not be where a word was said that few titles have ("fuser unit" names no maker's) and no other maker was named.
    private double Coverage(TitleWords title, bool[] covered, double[] credits)
    {
        var isDistinct = !NamesOtherMaker(credits) && Enumerable.Range(0, covered.Length).Any(i => covered[i] && statistics.Count(IndexFields.Title, title.Title[i]) <= FewProducts);
        var (all, named) = (0.0, 0.0);
        for (var i = 0; i < covered.Length; i++)
        {
            var weight = !covered[i] && isDistinct && title.IsBrand(title.Title[i]) ? 0 : statistics.Rarity(title.Title[i]);
            all += weight;
            named += covered[i] ? weight : 0;
        }

        return all > 0 ? named / all : 0;
    }
}
