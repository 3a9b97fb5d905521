namespace ProductQA.Api.Checkout;

/// <summary>What buying needs.</summary>
public static class CheckoutServices
{
    public static IServiceCollection AddCheckout(this IServiceCollection services) => services
        .AddSingleton<OrderStore>()
        .AddSingleton<CheckoutLinks>()
        .AddSingleton<CheckoutDesk>()
        .AddSingleton<CartPresses>()
        .AddSingleton<Payments>();
}
