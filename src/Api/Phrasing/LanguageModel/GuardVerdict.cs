namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>What the guard says to a rewording: passed, or the first reason to refuse it.</summary>
public enum GuardVerdict
{
    Passed,

    /// <summary>No words.</summary>
    Empty,

    /// <summary>Longer than the template allows.</summary>
    TooLong,

    /// <summary>Line breaks, markup, a link, or signs that the template does not have.</summary>
    Markup,

    /// <summary>A yes or no in front that the template does not have.</summary>
    YesOrNo,

    /// <summary>A number, amount or model code is changed, added or dropped.</summary>
    Number,

    /// <summary>A negation is added, dropped or moved.</summary>
    Negation,

    /// <summary>A value of the evidence is not kept as the template has it.</summary>
    Value,

    /// <summary>A word that neither the template nor everyday grammar accounts for.</summary>
    NewWord,

    /// <summary>A word of the template that carries meaning is gone.</summary>
    LostWord,

    /// <summary>The words stand so that they may say something else.</summary>
    Order,
}
