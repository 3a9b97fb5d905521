using ProductQA.Api.Advertisements.Links;

namespace ProductQA.Api.Advertisements;

/// <summary>What the way in from advertisements and links needs.</summary>
public static class AdvertisementServices
{
    public static IServiceCollection AddAdvertisements(this IServiceCollection services) => services
        .AddSingleton<AdvertisementStore>()
        .AddSingleton<AdvertisementDesk>()
        .AddSingleton<Entrances>()
        .AddSingleton<ProductLinks>();
}
