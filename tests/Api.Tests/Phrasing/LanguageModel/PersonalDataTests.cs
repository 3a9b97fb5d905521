using CsCheck;
using ProductQA.Api.Phrasing.LanguageModel;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

public sealed class PersonalDataTests
{
    /// <summary>What a shopper may write, and what of it must not leave.</summary>
    public static TheoryData<string, string> Personal => new()
    {
        // E-mail
        { "write me at anna.schmidt@mail.example please", "anna.schmidt@mail.example" },
        { "ANNA+shop@Mail.Example.co.uk", "ANNA+shop@Mail" },
        { "mail (bob@x.io), thanks", "bob@x" },
        { "anna at mail dot com", "anna at mail dot com" },
        { "anna [at] mail [dot] com", "mail [dot]" },
        { "my insta is @anna.schmidt_99", "anna.schmidt_99" },
        { "see https://facebook.com/anna.schmidt", "facebook.com/anna" },
        { "www.anna-schmidt.example/me", "anna-schmidt" },

        // Telephone
        { "call +49 30 1234567", "1234567" },
        { "call me on (802) 555-0142", "555-0142" },
        { "0044 20 7946 0958", "7946" },
        { "my cell 802.555.0142", "802.555" },
        { "tel 8025550142 ok?", "8025550142" },
        { "+1-802-555-0142", "802-555" },
        { "٠٣٠١٢٣٤٥٦٧", "٠٣٠١٢٣٤٥٦٧" },

        // Cards and accounts
        { "my card is 4111 1111 1111 1111", "4111" },
        { "4111-1111-1111-1111 exp 12/27", "1111" },
        { "378282246310005", "378282246310005" },
        { "iban DE89 3704 0044 0532 0130 00", "3704" },
        { "GB29NWBK60161331926819", "NWBK" },
        { "fr1420041010050500013m02606", "2004101" },
        { "ssn 078-05-1120", "078-05" },

        // Orders
        { "where is order KX7PLM2Q", "KX7PLM2Q" },
        { "my order number is QWZXPLKM", "QWZXPLKM" },
        { "order no. 2041-77", "2041-77" },
        { "order #4711", "4711" },
        { "tracking number: 1Z999AA10123456784", "1Z999AA10123456784" },
        { "invoice INV-2026-0042 is wrong", "INV-2026-0042" },
        { "#A1B2C3", "A1B2C3" },

        // Postal addresses
        { "ship to 48 Orchard Street, Fairhollow", "Orchard" },
        { "I live at 221B Baker St.", "Baker" },
        { "12 Old Mill Road", "Old Mill" },
        { "Musterstraße 12a in Berlin", "Musterstraße 12" },
        { "Lindenweg 3", "Lindenweg 3" },
        { "Berliner Str. 7", "Str. 7" },
        { "14 rue de la Paix", "Paix" },
        { "via Roma 10", "Roma" },
        { "P.O. Box 1234", "1234" },
        { "apt 5b please", "5b" },
        { "Springfield, IL 62704", "62704" },
        { "10115 Berlin", "10115" },
        { "to SW1A 1AA", "SW1A" },
        { "K1A 0B1", "0B1" },

        // Names
        { "my name is anna schmidt, does it have a lid", "anna" },
        { "My name's Tom. How heavy is it?", "Tom" },
        { "hi I'm Anna Schmidt and I want the mug", "Schmidt" },
        { "this is Tom Miller", "Miller" },
        { "call me Jean-Luc", "Jean-Luc" },
        { "name: O'Brien", "O'Brien" },
        { "Anna here, is it heavy?", "Anna" },
        { "Is it heavy? Thanks, Anna", "Anna" },
        { "Is it heavy? Best regards Tom Miller", "Miller" },
        { "Is it heavy? - Anna", "Anna" },
        { "for Mrs. Schmidt", "Schmidt" },
        { "ich heiße Jürgen Groß", "Jürgen" },
        { "je m'appelle Zoé", "Zoé" },
        { "me llamo Iñigo", "Iñigo" },
    };

    [Theory]
    [MemberData(nameof(Personal))]
    public void What_identifies_a_person_is_masked(string text, string person)
    {
        Assert.Contains(person, text, StringComparison.Ordinal);
        Assert.DoesNotContain(person, PersonalData.Mask(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how heavy is the hp pavilion dv7-1211ea")]
    [InlineData("I'm looking for a mug, is it dishwasher safe?")]
    [InlineData("does it fit a 15.6 inch laptop, 54 x 30 x 22 cm")]
    [InlineData("is it 802.11ac and IP67")]
    [InlineData("can I order two of these in blue")]
    [InlineData("this is great, does it come with a lid")]
    [InlineData("how long is the cable at 230 V")]
    public void A_plain_question_stays_as_it_is(string question) => Assert.Equal(question, PersonalData.Mask(question));

    [Fact]
    public void The_question_around_it_stays() =>
        Assert.Equal("my name is [name], does it have a lid? write to [email]", PersonalData.Mask("my name is anna schmidt, does it have a lid? write to anna@mail.example"));

    [Fact]
    public void Every_card_telephone_and_address_of_the_common_forms_is_masked() =>
        Gen.Select(Gen.Int[1000, 9999].Array[4], Gen.OneOf("", " ", "-", "."), Gen.OneOf("", "hello ", "tel: ")).Sample((groups, joint, before) =>
        {
            var number = string.Join(joint, groups);
            return !PersonalData.Mask(before + number).Contains(groups[1].ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        });

    [Fact]
    public void Any_text_is_masked_without_a_fault() => Gen.String[0, 2_000].Sample(text => PersonalData.Mask(text) is not null);
}
