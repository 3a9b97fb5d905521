using ProductQA.Api.Answering;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

/// <summary>
/// What a good language model says under our instructions: each text states exactly what the template of its outcome states. Written by hand before the
/// guard knew them. Nothing in the guard was built for a text of the second list.
/// </summary>
internal static class TrueRewordings
{
    private const string Mug = "Harbor Stoneware Mug";
    private const string Pack = "Trailhead 30 Backpack";
    private const string Laptop = "HP Pavilion dv7";
    private const string Kettle = "Swift Electric Kettle";
    private const string Speaker = "Pebble Portable Speaker";
    private const string Headset = "Hush 500 Wireless Headphones";

    public static IReadOnlyList<(Outcome Outcome, string[] Texts)> First { get; } =
    [
        (Fact(Mug, "how heavy is it", "Weight", "380 g"), ["It weighs 380 g.", "The Harbor Stoneware Mug weighs 380 g.", "Thanks for asking! The mug weighs 380 g.", "The Harbor Stoneware Mug has a weight of 380 g."]),
        (Fact(Mug, "how much fits in", "Capacity", "350 ml"), ["The Harbor Stoneware Mug holds 350 ml.", "It has a capacity of 350 ml.", "Great question! The Harbor Stoneware Mug has a capacity of 350 ml."]),
        (Fact(Mug, "how tall is it", "Height", "9.5 cm"), ["It's 9.5 cm tall.", "The Harbor Stoneware Mug is 9.5 cm tall.", "The mug has a height of 9.5 cm."]),
        (Fact(Mug, "diameter?", "Diameter", "8.6 cm"), ["It has a diameter of 8.6 cm.", "The diameter of the mug is 8.6 cm."]),
        (Fact(Mug, "can it go in the dishwasher", "Dishwasher safe", "Yes"), ["Yes, it's dishwasher safe.", "Yes, it is! The Harbor Stoneware Mug is dishwasher safe.", "Yes, the mug is dishwasher safe!", "The Harbor Stoneware Mug is dishwasher safe."]),
        (Fact(Mug, "is it oven safe?", "Oven safe", "No"), ["No, it isn't oven safe.", "No, unfortunately the Harbor Stoneware Mug is not oven safe.", "Sorry, the Harbor Stoneware Mug isn't oven safe.", "No, it's not oven safe."]),
        (Fact(Mug, "does it have a handle?", "Handle", "Yes"), ["Yes, it does! The Harbor Stoneware Mug has a handle.", "Yes, it has a handle.", "Yes, the Harbor Stoneware Mug comes with a handle."]),
        (Fact(Mug, "where is it made", "Country of origin", "Portugal"), ["Its country of origin is Portugal.", "The Harbor Stoneware Mug's country of origin is Portugal."]),
        (Fact(Mug, "what glaze", "Glaze", "Lead-free reactive glaze"), ["The glaze of the Harbor Stoneware Mug is a lead-free reactive glaze.", "It has a lead-free reactive glaze.", "The mug is finished with a lead-free reactive glaze."]),
        (Fact(Mug, "what is it made of", "Material", "Stoneware"), ["It's made of stoneware.", "The Harbor Stoneware Mug is made of stoneware.", "The material of the mug is stoneware."]),
        (Fact(Pack, "how big is it", "Dimensions", "54 x 30 x 22 cm"), ["It measures 54 x 30 x 22 cm.", "The Trailhead 30 Backpack measures 54 x 30 x 22 cm.", "The dimensions of the backpack are 54 x 30 x 22 cm."]),
        (Fact(Pack, "volume", "Volume", "30 L"), ["The Trailhead 30 Backpack has a volume of 30 L.", "Its volume is 30 L."]),
        (Fact(Pack, "is there a warranty", "Warranty", "5 years"), ["The Trailhead 30 Backpack comes with a 5-year warranty.", "It comes with a warranty of 5 years.", "It has a 5 year warranty."]),
        (Fact(Pack, "is it waterproof", "Water resistance", "Water-repellent (not waterproof)"), ["The water resistance of the backpack is water-repellent (not waterproof).", "Its water resistance is listed as water-repellent (not waterproof)."]),
        (Fact(Pack, "what fabric", "Fabric", "210D ripstop nylon, 100 % recycled"), ["Its fabric is 210D ripstop nylon and 100 % recycled.", "The fabric is 210D ripstop nylon and 100 % recycled."]),
        (Fact(Pack, "does it have a front opening?", "Front opening", "Yes"), ["Yes, the Trailhead 30 Backpack has a front opening.", "Yes, it has a front opening. Let me know if you have any other questions!", "Yes, there is a front opening on the Trailhead 30 Backpack."]),
        (Fact(Laptop, "how heavy is it", "Item weight", "1.83 pounds"), ["The HP Pavilion dv7 weighs 1.83 pounds.", "It has an item weight of 1.83 pounds.", "The item weight is 1.83 pounds for the HP Pavilion dv7."]),
        (Fact(Laptop, "does it have a touch screen?", "Touchscreen", "No"), ["No, it does not have a touchscreen.", "No, the HP Pavilion dv7 doesn't have a touchscreen.", "No, it doesn't. The HP Pavilion dv7 has no touchscreen.", "Unfortunately not, the HP Pavilion dv7 doesn't have a touchscreen."]),
        (Fact(Laptop, "does it have bluetooth?", "Bluetooth", "Yes"), ["Yes, it has Bluetooth.", "Yes, the HP Pavilion dv7 comes with Bluetooth.", "Yes! It comes with Bluetooth. Hope that helps!"]),
        (Fact(Laptop, "how big is the display", "Display size", "17\""), ["The HP Pavilion dv7 has a display size of 17\".", "Its display size is 17 inches.", "It has a 17\" display size."]),
        (Fact(Laptop, "how many usb ports", "USB 2.0 ports quantity", "3"), ["It has 3 USB 2.0 ports.", "There are 3 USB 2.0 ports on the HP Pavilion dv7.", "The HP Pavilion dv7 comes with 3 USB 2.0 ports."]),
        (Fact(Laptop, "any hdmi ports?", "HDMI ports quantity", "0"), ["No, it has no HDMI ports.", "No, the HP Pavilion dv7 doesn't have any HDMI ports.", "The HP Pavilion dv7 has no HDMI ports."]),
        (Fact(Laptop, "what processor", "Processor", "Intel Core i5-2430M"), ["It has an Intel Core i5-2430M processor.", "The HP Pavilion dv7 comes with an Intel Core i5-2430M processor.", "Its processor is the Intel Core i5-2430M."]),
        (Fact(Laptop, "what colour is it", "Colour", "Silver"), ["It's silver.", "The colour of the HP Pavilion dv7 is silver.", "It comes in the colour Silver."]),
        (Fact(Laptop, "is it blue?", "Colour", "Silver"), ["No, it's listed in the colour Silver.", "No, the HP Pavilion dv7 is listed with the colour silver."]),
        (Fact(Kettle, "which colours", "Available colors", "Black, White, Steel"), ["Its available colors are Black, White, and Steel.", "The available colours of the Swift Electric Kettle are Black, White and Steel."]),
        (Fact(Kettle, "are batteries included?", "Batteries included", "No"), ["No, batteries are not included.", "No, the Swift Electric Kettle doesn't include batteries.", "No, batteries aren't included with the Swift Electric Kettle.", "No, it doesn't come with batteries."]),
        (Fact(Kettle, "power?", "Power", "2200 W"), ["It has a power of 2200 W.", "The Swift Electric Kettle's power is 2200 W.", "The kettle has 2200 W of power."]),
        (Fact(Kettle, "how long is the cable", "Cable length", "75 cm"), ["The cable is 75 cm long.", "Its cable length is 75 cm.", "The Swift Electric Kettle has a 75 cm long cable."]),
        (Fact(Speaker, "how long does the battery last", "Battery life", "14 h"), ["Its battery life is 14 h.", "The Pebble Portable Speaker has a battery life of 14 h.", "It has a battery life of 14 hours."]),
        (Fact(Speaker, "does it float", "Floats", "Yes"), ["Yes, it floats."]),
        (Fact(Speaker, "what is in the box", "In the box", "Speaker, USB-C cable, loop"), ["According to our product data, \"In the box\" is \"Speaker, USB-C cable and loop\" for the Pebble Portable Speaker."]),
        (Fact(Speaker, "charging port", "Charging port", "USB-C"), ["It has a USB-C charging port.", "The charging port is USB-C.", "The Pebble Portable Speaker charges via USB-C."]),
        (Price(Laptop, Answers.Sold(5295)), ["It's $52.95.", "The HP Pavilion dv7 is $52.95.", "The HP Pavilion dv7 is priced at $52.95.", "The HP Pavilion dv7 sells for $52.95.", "The price of the HP Pavilion dv7 is $52.95.", "It currently costs $52.95.", "You can get the HP Pavilion dv7 for $52.95."]),
        (Price(Mug, Answers.Sold(1450)), ["The mug costs $14.50.", "Thanks for asking! It costs $14.50. Let me know if you have any other questions.", "You can buy it for $14.50.", "It's available for $14.50."]),
        (Price(Pack, OnSale(8900, 10900)), ["It's on sale for $89.00 instead of $109.00.", "Good news! The Trailhead 30 Backpack is on sale for $89.00 instead of $109.00.", "The backpack is on sale for $89.00, down from $109.00.", "The Trailhead 30 Backpack is currently on sale for $89.00 instead of $109.00."]),
        (Price(Kettle, OnSale(3999, 4999)), ["The Swift Electric Kettle is currently reduced from $49.99 to $39.99.", "Right now, the Swift Electric Kettle is on sale for $39.99 instead of $49.99."]),
        (Price(Headset, Answers.Sold(1000, "Red"), Answers.Sold(2000, "Blue")), ["It costs from $10.00 to $20.00, depending on the version.", "Depending on the version, it costs between $10.00 and $20.00.", "The Hush 500 Wireless Headphones cost from $10.00 to $20.00, depending on the version.", "Prices range from $10.00 to $20.00 depending on the version."]),
        (Stock(Laptop, Answers.Sold(5295)), ["Yes, it's in stock!", "Yes, we have the HP Pavilion dv7 in stock.", "Yes, the HP Pavilion dv7 is currently in stock.", "Yes, it is! The HP Pavilion dv7 is in stock.", "Good news, the HP Pavilion dv7 is in stock.", "Yes, the HP Pavilion dv7 is available."]),
        (Stock(Mug, Answers.Sold(5295, stock: 3)), ["Yes, the mug is in stock, but only 3 are left.", "Yes, it's in stock, with only 3 left.", "Yes, it is in stock - only 3 left!", "Yes, we have only 3 left in stock."]),
        (Stock(Pack, Answers.Sold(5295, stock: 0)), ["Sorry, it's sold out right now.", "Unfortunately, the Trailhead 30 Backpack is sold out right now.", "I'm sorry, the Trailhead 30 Backpack is currently sold out.", "The Trailhead 30 Backpack is out of stock at the moment."]),
        (Stock(Kettle, Preordered()), ["It's available for preorder, but it's not in stock yet.", "The Swift Electric Kettle isn't in stock yet, but it is available for preorder.", "You can preorder the Swift Electric Kettle; it is not in stock yet."]),
        (Stock(Kettle, Backordered()), ["It's on back order, so it's not in stock right now.", "The Swift Electric Kettle is currently on back order and not in stock."]),
        (Stock(Mug, Answers.Sold(1450, "Red"), Answers.Sold(1450, "Blue", 0)), ["The Harbor Stoneware Mug is in stock in Red, but sold out in Blue.", "It's in stock in Red. Sold out in Blue.", "It is in stock in Red, and sold out in Blue."]),
        (Stock(Mug, Answers.Sold(1450, "Red"), Answers.Sold(1450, "Blue")), ["Yes, the mug is in stock in Red and Blue.", "Yes, it's in stock in Red; Blue.", "Yes, we have it in stock in Red and Blue."]),
        (Counted(Mug, Answers.Sold(1450, stock: 12)), ["We currently have 12 in stock.", "We have 12 of the mugs in stock.", "There are 12 of the Harbor Stoneware Mug in stock."]),
        (Policy("Returns window", "You can send anything back within 30 days of delivery for a full refund, as long as it is unused and complete."), ["You can send anything back within 30 days of delivery for a full refund, as long as it's unused and complete.", "Thanks for asking! You can send anything back within 30 days of delivery for a full refund, as long as it is unused and complete."]),
        (Policy("Shipping cost", "Standard shipping costs 4.90 USD and is free for orders of 50 USD or more. Express shipping costs 12.90 USD."), ["Standard shipping costs 4.90 USD and is free for orders of 50 USD or more. Express shipping costs 12.90 USD. Let me know if you have any other questions!", "Standard shipping costs 4.90 USD, and it's free for orders of 50 USD or more. Express shipping costs 12.90 USD."]),
        (Policy("Refunds", "We refund you within 5 working days after your parcel reaches us, to the payment method you used."), ["We'll refund you within 5 working days after your parcel reaches us, to the payment method you used.", "Great question! We refund you within 5 working days after your parcel reaches us, to the payment method you used."]),
        (Policy("Countries", "We do not ship to other countries yet."), ["We don't ship to other countries yet.", "Sorry, we do not ship to other countries yet."]),
        (Policy("Payment", "We do not offer cash on delivery."), ["We don't offer cash on delivery.", "Unfortunately, we don't offer cash on delivery."]),
    ];

    /// <summary>Kept aside: only measured.</summary>
    public static IReadOnlyList<(Outcome Outcome, string[] Texts)> HeldOut { get; } =
    [
        (Fact("Anvil Cast Iron Skillet", "how heavy", "Weight", "2.1 kg"), ["The Anvil Cast Iron Skillet weighs 2.1 kg.", "It weighs in at 2.1 kg.", "The skillet has a weight of 2.1 kg."]),
        (Fact("Anvil Cast Iron Skillet", "does it work on induction?", "Induction compatible", "Yes"), ["Yes, it's induction compatible.", "Yes, it is. The Anvil Cast Iron Skillet is induction compatible."]),
        (Fact("Anvil Cast Iron Skillet", "does it come with a lid?", "Lid included", "No"), ["No, a lid is not included.", "No, the Anvil Cast Iron Skillet doesn't come with a lid.", "No, it does not include a lid."]),
        (Fact("View 27C Monitor", "resolution", "Display resolution", "2560 x 1440 pixels"), ["It has a display resolution of 2560 x 1440 pixels.", "The View 27C Monitor offers a display resolution of 2560 x 1440 pixels.", "The display resolution of the monitor is 2560 x 1440 pixels."]),
        (Fact("View 27C Monitor", "refresh rate", "Refresh rate", "144 Hz"), ["The refresh rate is 144 Hz.", "It has a 144 Hz refresh rate.", "The View 27C Monitor features a refresh rate of 144 Hz."]),
        (Fact("View 27C Monitor", "does it have speakers?", "Built-in speakers", "No"), ["No, it has no built-in speakers.", "No, the View 27C Monitor does not have built-in speakers.", "No, it doesn't come with built-in speakers."]),
        (Fact("View 27C Monitor", "how wide is it", "Width", "61.2 cm"), ["It is 61.2 cm wide.", "Its width is 61.2 cm.", "The monitor is 61.2 cm wide."]),
        (Fact("View 27C Monitor", "can it be mounted on the wall?", "Wall mountable", "Yes"), ["Yes, it is wall mountable.", "Yes, the View 27C Monitor is wall mountable!"]),
        (Fact("Canon PIXMA MG3650", "does it print double-sided?", "Duplex printing", "Yes"), ["Yes, it has duplex printing.", "Yes, the Canon PIXMA MG3650 offers duplex printing."]),
        (Fact("Canon PIXMA MG3650", "what paper sizes", "Paper sizes", "A4, A5, B5"), ["It has the paper sizes A4, A5, and B5.", "Its paper sizes are A4, A5 and B5."]),
        (Fact("Canon PIXMA MG3650", "noise", "Noise level", "43 dB"), ["It has a noise level of 43 dB.", "The noise level of the Canon PIXMA MG3650 is 43 dB.", "Its noise level is listed as 43 dB."]),
        (Fact("Canon PIXMA MG3650", "does it have wifi?", "Wi-Fi", "Yes"), ["Yes, it has Wi-Fi.", "Yes, it does have Wi-Fi.", "Yes, the Canon PIXMA MG3650 is equipped with Wi-Fi."]),
        (Fact("Canon PIXMA MG3650", "max temperature", "Maximum operating temperature", "35 °C"), ["Its maximum operating temperature is 35 °C.", "It has a maximum operating temperature of 35 °C."]),
        (Fact("Lite 13 Tablet", "memory", "Internal memory", "8 GB"), ["It has 8 GB of internal memory.", "The Lite 13 Tablet comes with 8 GB of internal memory.", "Its internal memory is 8 GB."]),
        (Fact("Lite 13 Tablet", "how many cameras", "Number of cameras", "2"), ["It has 2 cameras.", "The Lite 13 Tablet has 2 cameras.", "There are 2 cameras on the tablet."]),
        (Fact("Lite 13 Tablet", "does it take sd cards?", "Card reader", "Not available"), ["Card reader is listed as “Not available” for the Lite 13 Tablet.", "Sorry, the card reader is listed as \"Not available\" for the Lite 13 Tablet."]),
        (Fact("Lite 13 Tablet", "what warranty", "Warranty", "2 years"), ["It comes with a 2-year warranty.", "The warranty for the Lite 13 Tablet is 2 years."]),
        (Price("Lite 13 Tablet", Answers.Sold(29900)), ["The Lite 13 Tablet costs $299.00.", "It's priced at $299.00.", "The tablet is $299.00.", "The current price of the Lite 13 Tablet is $299.00."]),
        (Price("Lite 13 Tablet", OnSale(24900, 29900)), ["The Lite 13 Tablet is on sale for $249.00, down from $299.00.", "It is currently on sale for $249.00 instead of $299.00.", "Good news, it's on sale: $249.00 instead of $299.00."]),
        (Price("Lite 13 Tablet", Answers.Sold(29900, "Gray"), Answers.Sold(34900, "Black")), ["The Lite 13 Tablet costs $299.00 to $349.00, depending on the version.", "Depending on the version, the price is between $299.00 and $349.00."]),
        (Stock("Lite 13 Tablet", Answers.Sold(29900)), ["Yes, the tablet is in stock.", "Yes, the Lite 13 Tablet is in stock right now."]),
        (Stock("Lite 13 Tablet", Answers.Sold(29900, stock: 2)), ["Yes, the Lite 13 Tablet is in stock, but there are only 2 left.", "Yes, it is. Only 2 left in stock!"]),
        (Stock("Lite 13 Tablet", Answers.Sold(29900, stock: 0)), ["Sorry, the tablet is sold out at the moment.", "Unfortunately, it is out of stock right now."]),
        (Stock("Lite 13 Tablet", Answers.Sold(29900, "Gray"), Answers.Sold(29900, "Black", 0)), ["The Lite 13 Tablet is in stock in Gray but sold out in Black.", "It's available in Gray, but sold out in Black."]),
        (Policy("Warranty", "If something is faulty, your legal rights as a buyer apply in full: we repair it, replace it or refund it."), ["If something is faulty, your legal rights as a buyer apply in full: we'll repair it, replace it, or refund it.", "If something is faulty, your legal rights as a buyer apply in full: we repair it, replace it or refund it. Happy to help!"]),
        (Policy("Opening hours", "Our shop is open Monday to Friday from 9 am to 6 pm. We are closed on Sundays."), ["Our shop is open Monday to Friday from 9 am to 6 pm. We're closed on Sundays.", "Hi there! Our shop is open Monday to Friday from 9 am to 6 pm. We are closed on Sundays."]),
    ];

    private static FactAnswered Fact(string title, string question, string field, string value) =>
        new(Called(title, Answers.Sold(5295)), new ProductQA.Search.Evidence.Fact("p1", field, value, "attribute"), question);

    private static PriceAnswered Price(string title, params Variant[] variants) => new(Called(title, variants), variants, new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    private static StockAnswered Stock(string title, params Variant[] variants) => new(Called(title, variants), variants);

    private static StockAnswered Counted(string title, params Variant[] variants) => new(Called(title, variants), variants, true);

    private static PolicyAnswered Policy(string heading, string text) => new(new ProductQA.Search.Evidence.Fact("", heading, text, "policy"));

    private static Product Called(string title, params Variant[] variants) => new() { Id = "p1", Title = title, Variants = variants };

    private static Variant OnSale(long now, long regular) =>
        new() { Sku = "s1", Offer = new Offer { Price = new Money(regular, "USD"), SalePrice = new Money(now, "USD"), Availability = Availability.InStock } };

    private static Variant Preordered() => new() { Sku = "s1", Offer = new Offer { Price = new Money(5000, "USD"), Availability = Availability.Preorder } };

    private static Variant Backordered() => new() { Sku = "s1", Offer = new Offer { Price = new Money(5000, "USD"), Availability = Availability.Backorder } };
}
