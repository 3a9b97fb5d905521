namespace ProductQA.Nlu;

/// <summary>The intents that the product's own data is labelled with. Training takes any labels; these are the ones our dialogue acts on.</summary>
public static class IntentNames
{
    public const string ProductQuestion = "product_question";
    public const string ProductSearch = "product_search";
    public const string Price = "price";
    public const string Availability = "availability";
    public const string Compare = "compare";
    public const string Purchase = "purchase";
    public const string Cart = "cart";
    public const string CheckoutPayment = "checkout_payment";
    public const string OrderStatus = "order_status";
    public const string Shipping = "shipping";
    public const string Returns = "returns";
    public const string StoreInfo = "store_info";
    public const string Discount = "discount";
    public const string Human = "human";
    public const string Complaint = "complaint";
    public const string Greeting = "greeting";
    public const string Thanks = "thanks";
    public const string Goodbye = "goodbye";
    public const string Affirm = "affirm";
    public const string Deny = "deny";
    public const string Smalltalk = "smalltalk";
    public const string OutOfScope = "out_of_scope";

    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ProductQuestion, ProductSearch, Price, Availability, Compare, Purchase, Cart, CheckoutPayment, OrderStatus, Shipping, Returns,
        StoreInfo, Discount, Human, Complaint, Greeting, Thanks, Goodbye, Affirm, Deny, Smalltalk, OutOfScope,
    ];
}
