namespace ProductQA.Api.Staff;

/// <summary>What people of the shop need to read conversations and to speak in them.</summary>
public static class StaffServices
{
    public static IServiceCollection AddStaff(this IServiceCollection services) => services
        .AddSingleton<Holders>()
        .AddSingleton<ReplyRights>()
        .AddSingleton<ConversationList>()
        .AddSingleton<ConversationViews>()
        .AddSingleton<Attending>()
        .AddSingleton<StaffReplies>();
}
