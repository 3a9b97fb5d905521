namespace ProductQA.Search.Knowledge;

/// <summary>Says what the values of an attribute are.</summary>
internal static class AttributeTypes
{
    private const double Nearly = 0.9;
    private const int LongestChoice = 60;
    private const int MostChoices = 500;

    public static AttributeType Of(AttributeCounter counter, IReadOnlyList<CountedValue> common)
    {
        if (counter.Share(ValueForm.YesNo) >= Nearly)
        {
            return AttributeType.YesNo;
        }

        return counter.Share(ValueForm.Number) >= Nearly ? AttributeType.Number : ComesAgain(counter, common) ? AttributeType.Choice : AttributeType.Text;
    }

    private static bool ComesAgain(AttributeCounter counter, IReadOnlyList<CountedValue> common) =>
        counter.Distinct <= MostChoices && counter.Distinct * 2 <= common.Sum(value => value.Products) && common[0].Products > 1 && common.All(value => value.Value.Length <= LongestChoice);
}
