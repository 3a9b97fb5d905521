using ProductQA.Api.Catalog;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger.Inbound;

/// <summary>What reading events needs, and what they mean for a conversation.</summary>
public static class InboundServices
{
    public static IServiceCollection AddInbound(this IServiceCollection services) => services
        .AddSingleton<InboundEvents>()
        .AddSingleton<AttendanceStore>()
        .AddSingleton<ProductPages>()
        .AddSingleton<AnsweredMessages>()
        .AddSingleton<MeantProducts>()
        .AddSingleton<ShopperTurns>();
}
