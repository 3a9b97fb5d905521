namespace ProductQA.Search.Knowledge;

/// <summary>What a single value is.</summary>
internal enum ValueForm
{
    /// <summary>A sign for nothing: "-", "n/a".</summary>
    Nothing,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A number, with a unit or without.</summary>
    Number,

    /// <summary>Anything else.</summary>
    Words,
}
