using MudBlazor;

namespace ProductQA.Api.Review.Pages;

/// <summary>The console's look: quiet greys, one blue for what can be done, the system's own letters.</summary>
public static class ConsoleTheme
{
    private static readonly string[] Letters = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Helvetica Neue", "Arial", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1f5f8b",
            Secondary = "#5b6670",
            AppbarBackground = "#ffffff",
            AppbarText = "#1b242c",
            Background = "#f4f6f8",
            Surface = "#ffffff",
            TextPrimary = "#1b242c",
            TextSecondary = "#55606a",
            LinesDefault = "#e1e6ea",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Letters },
            Button = new ButtonTypography { FontFamily = Letters, TextTransform = "none", FontWeight = "600" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px" },
    };
}
