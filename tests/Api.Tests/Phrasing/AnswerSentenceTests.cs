using ProductQA.Api.Phrasing;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Tests.Phrasing;

public sealed class AnswerSentenceTests
{
    /// <summary>question | attribute | value | sentence about "HP Pavilion dv7".</summary>
    public static TheoryData<string, string, string, string> Rows => new()
    {
        // A plain value
        { "what is the resolution", "Display resolution", "1440 x 900", "The display resolution of the HP Pavilion dv7 is 1440 x 900." },
        { "weight?", "Weight", "3.4", "The weight of the HP Pavilion dv7 is 3.4." },
        { "how heavy is it", "Item weight", "1.83 pounds", "The item weight of the HP Pavilion dv7 is 1.83 pounds." },
        { "who makes this", "Brand", "HP", "The brand of the HP Pavilion dv7 is HP." },
        { "where is it made", "Country of origin", "China", "The country of origin of the HP Pavilion dv7 is China." },
        { "how big", "item_dimensions", "width 9 inches, length 12 inches, height 5 inches", "The item dimensions of the HP Pavilion dv7 are width 9 inches, length 12 inches and height 5 inches." },
        { "which usb version", "USB version", "2.0", "The USB version of the HP Pavilion dv7 is 2.0." },
        { "what wifi", "Wi-Fi standards", "Wi-Fi 5 (802.11ac)", "The Wi-Fi standards of the HP Pavilion dv7 are Wi-Fi 5 (802.11ac)." },
        { "what cpu", "Processor family", "Intel Core 2 Duo", "The processor family of the HP Pavilion dv7 is Intel Core 2 Duo." },
        { "which bluetooth", "Bluetooth version", "5.0", "The Bluetooth version of the HP Pavilion dv7 is 5.0." },
        { "what lens", "Lens", "polarized glass", "The lens of the HP Pavilion dv7 is polarized glass." },

        // Lists
        { "what colours", "Product colour", "Black, Grey", "The product colour of the HP Pavilion dv7 is Black and Grey." },
        { "what colours", "Colour", "Black,Grey,White", "The colour of the HP Pavilion dv7 is Black, Grey and White." },
        { "how many pixels", "Pixels", "1,000", "The pixels of the HP Pavilion dv7 are 1,000." },

        // Yes and no of nouns
        { "does it have a touch screen?", "Touchscreen", "No", "No, the HP Pavilion dv7 has no touchscreen." },
        { "is there a touchscreen", "Touchscreen", "Yes", "Yes, the HP Pavilion dv7 has a touchscreen." },
        { "does it have bluetooth?", "Bluetooth", "Yes", "Yes, the HP Pavilion dv7 has Bluetooth." },
        { "doesn't it have bluetooth?", "Bluetooth", "Y", "Yes, the HP Pavilion dv7 has Bluetooth." },
        { "has it got wifi", "Wi-Fi", "N", "No, the HP Pavilion dv7 has no Wi-Fi." },
        { "what about a webcam", "Built-in camera", "Yes", "The HP Pavilion dv7 has a built-in camera." },
        { "does it have a card reader", "Card reader integrated", "Yes", "Yes, the HP Pavilion dv7 has an integrated card reader." },
        { "does it have auto focus", "has_auto_focus", "yes", "Yes, the HP Pavilion dv7 has auto focus." },
        { "does it have an hdmi port", "HDMI port", "Yes", "Yes, the HP Pavilion dv7 has an HDMI port." },
        { "does it have a usb 3.0 port", "USB port", "Yes", "The HP Pavilion dv7 has a USB port." },

        // Yes and no of adjectives and participles
        { "can it go in the dishwasher", "Dishwasher safe", "Yes", "Yes, the HP Pavilion dv7 is dishwasher safe." },
        { "is it dishwasher safe", "Dishwasher safe", "No", "No, the HP Pavilion dv7 is not dishwasher safe." },
        { "is it stain resistant", "is_stain_resistant", "no", "No, the HP Pavilion dv7 is not stain resistant." },
        { "is it foldable", "Foldable", "Yes", "Yes, the HP Pavilion dv7 is foldable." },
        { "is it wired", "Wireless", "Yes", "The HP Pavilion dv7 is wireless." },
        { "are batteries included", "batteries_included", "yes", "Yes, batteries are included with the HP Pavilion dv7." },
        { "does it need batteries", "Batteries required", "No", "No, batteries are not required for the HP Pavilion dv7." },
        { "does it come with an ac adapter", "AC adapter included", "Yes", "Yes, an AC adapter is included with the HP Pavilion dv7." },

        // Counts
        { "does it have hdmi ports", "HDMI ports quantity", "1", "Yes, the HP Pavilion dv7 has 1 HDMI port." },
        { "does it have hdmi ports", "HDMI ports quantity", "0", "No, the HP Pavilion dv7 has no HDMI ports." },
        { "how many usb ports", "USB 2.0 ports quantity", "3", "The HP Pavilion dv7 has 3 USB 2.0 ports." },
        { "how many batteries", "Number of batteries", "2", "The HP Pavilion dv7 has 2 batteries." },
        { "does it have 4 usb ports", "USB ports quantity", "2", "The HP Pavilion dv7 has 2 USB ports." },

        // A yes/no question about a value
        { "is it blue?", "Colour", "Blue", "Yes, the colour of the HP Pavilion dv7 is Blue." },
        { "is it blue?", "Colour", "Silver", "No, the HP Pavilion dv7 is listed with the colour Silver." },
        { "is it blue?", "Colour", "Navy", "The colour of the HP Pavilion dv7 is Navy." },
        { "is it leather", "Material", "Faux leather", "The material of the HP Pavilion dv7 is Faux leather." },
        { "is it cotton", "Material", "Polyester", "No, the HP Pavilion dv7 is listed with the material Polyester." },
        { "is it wood", "Material", "Oak", "The material of the HP Pavilion dv7 is Oak." },
        { "is it big", "Weight", "3 kg", "The weight of the HP Pavilion dv7 is 3 kg." },
        { "does it run windows 10", "Operating system", "Windows 7", "The operating system of the HP Pavilion dv7 is Windows 7." },

        // What is no clear yes or no
        { "does it have a graphics card", "Discrete graphics adapter", "Not available", "No, discrete graphics adapter is listed as “Not available” for the HP Pavilion dv7." },
        { "what graphics", "Discrete graphics adapter", "N/A", "The discrete graphics adapter of the HP Pavilion dv7 is N/A." },
        { "is it hot swappable", "Works when on", "Yes", "According to the product data, “Works when on” is “Yes” for the HP Pavilion dv7." },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Says_the_fact_and_no_more(string question, string name, string value, string sentence) =>
        Assert.Equal(sentence, AnswerSentence.Of(Texts.English, question, "HP Pavilion dv7", new Fact("1", name, value, "attribute")));

    [Fact]
    public void A_policy_and_the_shops_own_answer_stand_as_written()
    {
        Assert.Equal("We ship to Canada.", AnswerSentence.Of(Texts.English, "do you ship to canada", "", new Fact("", "Shipping", "We ship to Canada.", "policy")));
        Assert.Equal("It is 3 cm.", AnswerSentence.Of(Texts.English, "heel?", "Boot", new Fact("1", "heel", "It is 3 cm.", "answer")));
    }

    [Fact]
    public void A_long_list_is_cut_at_an_entry_and_says_so()
    {
        var value = string.Join(", ", Enumerable.Range(100, 200).Select(i => $"LaserJet {i}"));
        var sentence = AnswerSentence.Of(Texts.English, "what printers", "Toner", new Fact("1", "Compatible printers", value, "attribute"));
        Assert.EndsWith(" and more.", sentence, StringComparison.Ordinal);
        Assert.Matches(@"LaserJet \d{3} and more\.$", sentence);
        Assert.InRange(sentence.Length, 250, 400);
    }

    [Fact]
    public void Hostile_text_never_fails_and_stays_on_one_line()
    {
        string[] texts = ["", " ", "\0\u0001\r\n\t", new string('x', 100_000), "—”“\u202e", "\ud800", "., ;", "_", "is_", "()", "quantity", "Number of "];
        foreach (var (name, value, question) in texts.SelectMany(n => texts.SelectMany(v => texts.Select(q => (n, v, q)))))
        {
            var sentence = AnswerSentence.Of(Texts.English, question, name, new Fact("1", name, value, "attribute"));
            Assert.DoesNotContain('\n', sentence);
        }
    }
}
