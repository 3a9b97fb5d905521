namespace ProductQA.Api.Privacy;

/// <summary>What people's own data needs.</summary>
public static class PrivacyServices
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services) => services
        .AddSingleton<DeletionStore>()
        .AddSingleton<DeletionDesk>()
        .AddSingleton<PersonDesk>()
        .AddSingleton<RetentionStore>()
        .AddSingleton<Retention>();
}
