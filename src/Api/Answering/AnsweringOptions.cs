using System.Globalization;

namespace ProductQA.Api.Answering;

/// <summary>How sure an answer must be.</summary>
public sealed class AnsweringOptions
{
    /// <summary>
    /// The share of all questions that may get a wrong answer, 0.005 to 0.3 (setting <c>Answering__MaxError</c>). Default: 0.02. It holds for the held-out dev
    /// questions that it was read off; a smaller share answers less.
    /// </summary>
    public double MaxError { get; set; } = 0.02;

    public IEnumerable<string> Problems()
    {
        if (MaxError is not (>= 0.005 and <= 0.3))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"Answering__MaxError is {MaxError}: give the share of questions that may get a wrong answer, from 0.005 to 0.3, such as 0.02 for 2 %.");
        }
    }
}
