using Microsoft.Extensions.Options;
using ProductQA.Api.Shop;
using ProductQA.Api.Shop.Hours;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>Office clocks for tests.</summary>
internal static class Clocks
{
    /// <summary>Of a shop that states no hours.</summary>
    public static OfficeClock Open { get; } = new(Options.Create(new ShopOptions()), TimeProvider.System);
}
