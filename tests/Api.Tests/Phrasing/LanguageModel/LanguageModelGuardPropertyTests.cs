using System.Globalization;
using CsCheck;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Phrasing.LanguageModel;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

public sealed class LanguageModelGuardPropertyTests
{
    private static readonly Gen<string> AnyText = Gen.String[0, 60];

    private static readonly Gen<string> Values = Gen.OneOf(
        Gen.Int[0, 5000].Select(number => number.ToString(CultureInfo.InvariantCulture) + " mm"), Gen.OneOf("Yes", "No", "Silver", "Black, Grey", "Not available", "2 x USB"), AnyText);

    [Fact]
    public void The_template_itself_always_passes() =>
        Gen.Select(Gen.OneOf(Gen.OneOf("Weight", "Touchscreen", "USB ports quantity", "Batteries included"), AnyText), Values, AnyText).Sample(
            (field, value, question) =>
            {
                var answer = Answer(field, value, question);
                return FactGuard.Check(answer, answer.Template) == GuardVerdict.Passed;
            });

    [Fact]
    public void A_courtesy_in_front_of_a_plain_fact_passes() =>
        Gen.Select(Gen.OneOf("Weight", "Display height", "Cable length"), Gen.Int[0, 5000]).Sample(
            (field, number) =>
            {
                var answer = Answer(field, number.ToString(CultureInfo.InvariantCulture) + " mm", "");
                return FactGuard.Check(answer, "Thanks for asking! " + answer.Template) == GuardVerdict.Passed;
            });

    [Fact]
    public void Another_number_never_passes() =>
        Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 5000]).Where((listed, said) => listed != said).Sample(
            (listed, said) => FactGuard.Check(
                Answer("Weight", $"{listed.ToString(CultureInfo.InvariantCulture)} g", ""),
                $"The weight of the HP Pavilion dv7 is {said.ToString(CultureInfo.InvariantCulture)} g.") != GuardVerdict.Passed);

    [Fact]
    public void Any_text_is_judged_without_a_fault() =>
        Gen.Select(AnyText, Gen.String[0, 700]).Sample((value, text) => Enum.IsDefined(FactGuard.Check(Answer("Weight", value, text), text)));

    [Fact]
    public void Any_heap_of_the_words_that_the_guard_knows_is_judged_without_a_fault() =>
        Gen.OneOf(
            "Thanks for asking!", "Hi", "yes", "no", "not", "it", "is", "does", "doesn't", "have", "unfortunately", "good news", "sure", "of course", "sorry", "but", "and", "comes", "with", "without",
            "the", "HP Pavilion dv7", "dv7", "17", "\"", "2-year", "inches", "tall", "touchscreen", "included", "Hope that helps", ",", ".", "!", "-", ":", "(", "it's", "right now")
        .Array[0, 12].Select(words => string.Join(' ', words)).Sample(text => Enum.IsDefined(FactGuard.Check(Answer("Touchscreen", "No", "does it have a touchscreen?"), text)));

    private static AnswerToReword Answer(string field, string value, string question)
    {
        var fact = new Fact("p1", field, value, "attribute");
        return new AnswerToReword(AnswerSentence.Of(Texts.English, question, "HP Pavilion dv7", fact), "HP Pavilion dv7", [fact], question);
    }
}
