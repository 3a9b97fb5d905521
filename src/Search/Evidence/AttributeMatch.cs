namespace ProductQA.Search.Evidence;

/// <summary>Which words of a question and of an attribute explain each other, and how surely.</summary>
internal sealed class AttributeMatch
{
    private readonly AskedQuestion _question;
    private readonly double[] _byName;
    private readonly double[] _byValue;
    private readonly double[] _byOwnWords;
    private readonly bool _withAsks;

    private AttributeMatch(AskedQuestion question, AnalyzedAttribute attribute, bool withAsks)
    {
        _withAsks = withAsks;
        _question = question;
        _byName = new double[question.Stems.Length];
        _byValue = new double[question.Stems.Length];
        _byOwnWords = new double[question.Stems.Length];
        NameStrength = new double[attribute.NameStems.Length];
    }

    /// <summary>For each word of the name how surely the question means it, from 0 to 1.</summary>
    public double[] NameStrength { get; }

    /// <summary>Share of the question's meaning that the name explains.</summary>
    public double ByName { get; private set; }

    /// <summary>Share of the question's meaning that the value explains.</summary>
    public double ByValue { get; private set; }

    /// <summary>Share of the question's meaning that name and value together explain.</summary>
    public double ByBoth { get; private set; }

    /// <summary>The most that a word of the question says which neither name nor value explains, from 0 to 1.</summary>
    public double HeaviestUnexplained { get; private set; }

    /// <summary>The same over the words that the lexicon knows from names of attributes: what is asked is then a thing that this attribute does not say.</summary>
    public double HeaviestKnownUnexplained { get; private set; }

    /// <summary>The same over the words that the names of the product's attributes say: another attribute then is the one that is asked.</summary>
    public double HeaviestNamedUnexplained { get; private set; }

    /// <summary>Share of the known words' meaning that name and value explain; 1 where the question has no known word.</summary>
    public double KnownByBoth { get; private set; }

    /// <summary>How much the unexplained words say together; each says at most 1.</summary>
    public double Unexplained { get; private set; }

    /// <summary>Share of the question's meaning that the name explains with its own words or their synonyms, not with what shoppers say instead.</summary>
    public double ByOwnWords { get; private set; }

    /// <summary>Share of the question's meaning that lies near words of the name and is not explained otherwise.</summary>
    public double NearName { get; private set; }

    /// <summary>The same for words of the value.</summary>
    public double NearValue { get; private set; }

    /// <summary>How near the noun of the name lies to a word of the question that it does not explain.</summary>
    public double NearHead { get; private set; }

    /// <summary>Share of the value's words that stand in the question.</summary>
    public double ValueShare { get; private set; }

    /// <summary>How surely the question's form or phrase asks for this name.</summary>
    public double Asked { get; private set; }

    /// <summary>The same for parts that the value names ("size 15.6 inches, type touchscreen").</summary>
    public double AskedInValue { get; private set; }

    /// <summary>Compares the two; without asks, only the same words and words that mean the same count.</summary>
    public static AttributeMatch Of(AskedQuestion question, AnalyzedAttribute attribute, bool withAsks = true)
    {
        var match = new AttributeMatch(question, attribute, withAsks);
        match.MatchName(attribute);
        match.MatchValue(attribute);
        double known = 0, knownExplained = 0;
        for (var i = 0; i < question.Weights.Length; i++)
        {
            var weight = question.Weights[i] / question.TotalWeight;
            match.ByName += weight * match._byName[i];
            match.ByValue += weight * match._byValue[i];
            var explained = Math.Max(match._byName[i], match._byValue[i]);
            match.ByBoth += weight * explained;
            var unexplained = question.Weights[i] * (1 - explained);
            match.ByOwnWords += weight * match._byOwnWords[i];
            match.Unexplained += unexplained;
            match.HeaviestUnexplained = Math.Max(match.HeaviestUnexplained, unexplained);
            match.HeaviestNamedUnexplained = Math.Max(match.HeaviestNamedUnexplained, question.IsNamedByProduct[i] ? unexplained : 0);
            if (question.IsNamedByProduct[i] || question.Lexicon.IsNamed(question.Stems[i]))
            {
                match.HeaviestKnownUnexplained = Math.Max(match.HeaviestKnownUnexplained, unexplained);
                known += question.Weights[i];
                knownExplained += question.Weights[i] - unexplained;
            }
        }

        match.KnownByBoth = known > 0 ? knownExplained / known : 1;
        match.MatchNear(attribute);

        return match;
    }

    /// <summary>How much of a word stays unexplained, from 0 to 1.</summary>
    public double UnexplainedAt(int position) => 1 - Math.Max(_byName[position], _byValue[position]);

    public double NameAt(int position) => _byName[position];

    public double ValueAt(int position) => _byValue[position];

    /// <summary>Share of the name's meaning that the question asks for; its head noun counts twice.</summary>
    public double NameCoverage(AnalyzedAttribute attribute)
    {
        double covered = 0;
        for (var i = 0; i < NameStrength.Length; i++)
        {
            covered += attribute.NameWeights[i] * NameStrength[i];
        }

        return attribute.NameWeight > 0 ? covered / attribute.NameWeight : 0;
    }

    private void MatchName(AnalyzedAttribute attribute)
    {
        foreach (var term in attribute.NameTerms)
        {
            foreach (var target in _question.TargetsAt(term.Stem) ?? [])
            {
                var positions = term.Positions | RestOfName(target, attribute);
                if ((target.IsAsk && !_withAsks) || (target.Stems.Length > 1 && !IsComplete(target, attribute)))
                {
                    continue;
                }

                // A word in brackets only qualifies: "Memory layout (slots x size)" is no size.
                var strength = target.IsAsk && term.Positions >> attribute.BracketAt != 0 ? target.Strength / 2 : target.Strength;
                Explain(target, strength, _byName);
                if (!target.IsAsk)
                {
                    Explain(target, strength, _byOwnWords);
                }

                var covered = 0.0;
                for (var i = 0; i < NameStrength.Length; i++)
                {
                    if ((positions >> i & 1) != 0)
                    {
                        NameStrength[i] = Math.Max(NameStrength[i], strength);
                        covered += attribute.NameWeights[i];
                    }
                }

                if (target.IsAsk)
                {
                    Asked = Math.Max(Asked, strength * (0.4 + (0.6 * covered / attribute.NameWeight)));
                }
            }
        }
    }

    private static bool IsComplete(AskedTarget target, AnalyzedAttribute attribute)
    {
        foreach (var stem in target.Stems)
        {
            if (Array.IndexOf(attribute.NameStems, stem) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static ulong RestOfName(AskedTarget target, AnalyzedAttribute attribute)
    {
        var positions = 0UL;
        for (var i = 1; i < target.Stems.Length; i++)
        {
            var at = Array.IndexOf(attribute.NameStems, target.Stems[i]);
            positions |= at < 0 ? 0 : 1UL << at;
        }

        return positions;
    }

    private void MatchValue(AnalyzedAttribute attribute)
    {
        foreach (var stem in attribute.ValueTerms)
        {
            foreach (var target in _question.TargetsAt(stem) ?? [])
            {
                if (target.Stems.Length > 1 && !target.Stems.All(attribute.ValueTerms.Contains))
                {
                    continue;
                }

                if (target.IsAsk)
                {
                    AskedInValue = Math.Max(AskedInValue, target.Strength);
                }
                else
                {
                    Explain(target, target.Strength, _byValue);
                }
            }
        }

        ValueShare = Share(attribute);
    }

    private void MatchNear(AnalyzedAttribute attribute)
    {
        Span<double> byName = stackalloc double[AskedQuestion.MaximumWords];
        Span<double> byValue = stackalloc double[AskedQuestion.MaximumWords];
        for (var i = 0; i < attribute.NameStems.Length; i++)
        {
            foreach (var near in _question.NearAt(attribute.NameStems[i]) ?? [])
            {
                var closeness = near.Closeness * Math.Min(1, attribute.NameWeights[i]) * UnexplainedAt(near.Position);
                byName[near.Position] = Math.Max(byName[near.Position], closeness);
                NearHead = i == attribute.HeadIndex ? Math.Max(NearHead, closeness) : NearHead;
            }
        }

        foreach (var stem in attribute.ValueStems)
        {
            foreach (var near in _question.NearAt(stem) ?? [])
            {
                byValue[near.Position] = Math.Max(byValue[near.Position], near.Closeness * UnexplainedAt(near.Position));
            }
        }

        for (var i = 0; i < _question.Weights.Length; i++)
        {
            NearName += _question.Weights[i] / _question.TotalWeight * byName[i];
            NearValue += _question.Weights[i] / _question.TotalWeight * byValue[i];
        }
    }

    private double Share(AnalyzedAttribute attribute)
    {
        var found = 0;
        foreach (var stem in attribute.ValueStems)
        {
            foreach (var target in _question.TargetsAt(stem) ?? [])
            {
                if (!target.IsAsk && target.Stems.Length == 1)
                {
                    found++;
                    break;
                }
            }
        }

        return attribute.ValueStems.Length == 0 ? 0 : (double)found / attribute.ValueStems.Length;
    }

    private static void Explain(AskedTarget target, double strength, double[] explained)
    {
        for (var i = 0; i < explained.Length; i++)
        {
            if ((target.Explains >> i & 1) != 0)
            {
                explained[i] = Math.Max(explained[i], strength);
            }
        }
    }
}
