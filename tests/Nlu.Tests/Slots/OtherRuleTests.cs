namespace ProductQA.Nlu.Tests.Slots;

/// <summary>Order numbers, sizes, colours, persons and codes that look like model numbers.</summary>
public sealed class OtherRuleTests
{
    [Theory]
    [InlineData("where is order A-1001", "A-1001", "A-1001")]
    [InlineData("#a1001 has not arrived", "#a1001", "A1001")]
    [InlineData("order number: 20391?", "20391", "20391")]
    [InlineData("my order no. is ab-77812", "ab-77812", "AB-77812")]
    [InlineData("order # 20391", "20391", "20391")]
    [InlineData("order #20391!", "#20391", "20391")]
    public void Finds_an_order_number(string text, string span, string value) => SlotAssert.Only(SlotKinds.OrderNumber, text, span, value);

    [Theory]
    [InlineData("i want to order WH-1000")]
    [InlineData("order 200 pieces")]
    [InlineData("is the dv7-1211ea in stock")]
    [InlineData("my order 12/05/2024")]
    [InlineData("my order with 24/7 support")]
    [InlineData("my order is 500 usd")]
    public void Finds_no_order_number_in_other_codes(string text) => SlotAssert.None(SlotKinds.OrderNumber, text);

    [Theory]
    [InlineData("is size M left", "size M", "M")]
    [InlineData("size 42 boots", "size 42", "42")]
    [InlineData("size 42½ boots", "size 42½", "42.5")]
    [InlineData("got it in xl?", "xl", "XL")]
    [InlineData("size small", "size small", "S")]
    [InlineData("do you have it in medium?", "medium", "M")]
    [InlineData("do you have it in M", "M", "M")]
    [InlineData("do you have it in a large please", "large", "L")]
    [InlineData("an x-large hoodie", "x-large", "XL")]
    [InlineData("trainers eu 42.5", "eu 42.5", "42.5")]
    [InlineData("boots us 9", "us 9", "9")]
    [InlineData("size 10-12", "size 10-12", "10-12")]
    public void Finds_a_size(string text, string span, string value) => SlotAssert.Only(SlotKinds.Size, text, span, value);

    [Theory]
    [InlineData("17 inch")]
    [InlineData("a 17-inch screen")]
    [InlineData("size 17 inch")]
    [InlineData("give us 2")]
    [InlineData("is it large")]
    [InlineData("in small rooms")]
    [InlineData("i'm in")]
    [InlineData("usb 3.0")]
    [InlineData("3 in 1")]
    public void Finds_no_size_in_other_words(string text) => SlotAssert.None(SlotKinds.Size, text);

    [Theory]
    [InlineData("do you have it in Navy?", "Navy", "navy")]
    [InlineData("the dark blue one", "dark blue", "dark blue")]
    [InlineData("in navy blue please", "navy blue", "navy blue")]
    [InlineData("rose gold?", "rose gold", "rose gold")]
    [InlineData("an off-white rug", "off-white", "off-white")]
    public void Finds_a_colour(string text, string span, string value) => SlotAssert.Only(SlotKinds.Colour, text, span, value);

    [Theory]
    [InlineData("any black friday deals")]
    [InlineData("do you sell green tea")]
    [InlineData("is it in mint condition")]
    [InlineData("bluetooth")]
    public void Finds_no_colour_in_fixed_phrases(string text) => SlotAssert.None(SlotKinds.Colour, text);

    [Theory]
    [InlineData("can I talk to a human", "a human", "human")]
    [InlineData("agent", "agent", "agent")]
    [InlineData("human please!", "human", "human")]
    [InlineData("get me your manager", "your manager", "manager")]
    [InlineData("I want to speak with a real person", "a real person", "person")]
    [InlineData("connect me to customer service representative", "customer service representative", "representative")]
    [InlineData("please let someone from support call me", "someone", "someone")]
    public void Finds_a_person(string text, string span, string value) => SlotAssert.Only(SlotKinds.Person, text, span, value);

    [Theory]
    [InlineData("hello beautiful people")]
    [InlineData("is the 2 person tent waterproof")]
    [InlineData("is it made of human hair")]
    [InlineData("does it come with a file manager app")]
    [InlineData("is this cleaning agent safe for wood")]
    [InlineData("how many people does it seat at the table")]
    [InlineData("i want a human hair wig for my sister")]
    public void Finds_no_person_in_other_words(string text) => SlotAssert.None(SlotKinds.Person, text);

    [Theory]
    [InlineData("is the DV7-1211ea in stock", "DV7-1211ea", "DV7-1211EA")]
    [InlineData("do you have the WH1000XM4?", "WH1000XM4", "WH1000XM4")]
    [InlineData("toner for kx-tg2511", "kx-tg2511", "KX-TG2511")]
    [InlineData("x5690 please", "x5690", "X5690")]
    public void Finds_a_code_that_looks_like_a_model_number(string text, string span, string value) => SlotAssert.Only(SlotKinds.ModelNumber, text, span, value);

    [Theory]
    [InlineData("500gb and 1080p")]
    [InlineData("a 17-inch laptop")]
    [InlineData("2000mah 5000mw")]
    [InlineData("deliver to ec1a1bb")]
    [InlineData("K1A0B1 canada")]
    [InlineData("pre-2020")]
    [InlineData("7-in-1")]
    [InlineData("a 25-year warranty")]
    [InlineData("me@shop1234.com")]
    [InlineData("12/05/2025 2025-05-12")]
    [InlineData("+44 7700 900123")]
    [InlineData("at 10:30am")]
    public void Finds_no_model_number_in_measures_and_addresses(string text) => SlotAssert.None(SlotKinds.ModelNumber, text);
}
