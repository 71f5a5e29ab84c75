using MudBlazor;

namespace QualityAward.Workbench.Shell;

/// <summary>MudBlazor's theme in the award's own tokens (web/Components, tokens.css).</summary>
internal static class DeskTheme
{
    private static readonly string[] Sans =
    [
        "Noto Sans SC",
        "Noto Sans CJK SC",
        "Source Han Sans SC",
        "PingFang SC",
        "Microsoft YaHei",
        "sans-serif",
    ];

    /// <summary>The theme, light and dark.</summary>
    public static MudTheme Theme { get; } =
        new()
        {
            PaletteLight = new PaletteLight
            {
                Primary = "#9f1d20",
                PrimaryContrastText = "#ffffff",
                Secondary = "#56606e",
                Tertiary = "#d9622b",
                Info = "#1d4ed8",
                Success = "#1c683a",
                Warning = "#9a3f10",
                Error = "#9f1d20",
                Dark = "#1f2937",
                TextPrimary = "#1f2937",
                TextSecondary = "#56606e",
                ActionDefault = "#56606e",
                Background = "#f7f5f2",
                BackgroundGray = "#eeece8",
                Surface = "#ffffff",
                DrawerBackground = "#ffffff",
                DrawerText = "#1f2937",
                DrawerIcon = "#56606e",
                AppbarBackground = "#ffffff",
                AppbarText = "#1f2937",
                LinesDefault = "#ddd7ce",
                LinesInputs = "#8b8379",
                Divider = "#ddd7ce",
            },
            PaletteDark = new PaletteDark
            {
                Primary = "#f19a98",
                PrimaryContrastText = "#15181d",
                Secondary = "#aab3bf",
                Tertiary = "#e58650",
                Info = "#93b4ff",
                Success = "#7fce9c",
                Warning = "#f2a578",
                Error = "#f19a98",
                Dark = "#373f4a",
                TextPrimary = "#e7e9ec",
                TextSecondary = "#aab3bf",
                ActionDefault = "#aab3bf",
                Background = "#15181d",
                BackgroundGray = "#2a3038",
                Surface = "#1e232a",
                DrawerBackground = "#1e232a",
                DrawerText = "#e7e9ec",
                DrawerIcon = "#aab3bf",
                AppbarBackground = "#1e232a",
                AppbarText = "#e7e9ec",
                LinesDefault = "#373f4a",
                LinesInputs = "#7d8794",
                Divider = "#373f4a",
            },
            Typography = new Typography
            {
                Default = new DefaultTypography
                {
                    FontFamily = Sans,
                    FontSize = "1rem",
                    LineHeight = "1.7",
                    LetterSpacing = "normal",
                },
                Body1 = new Body1Typography
                {
                    FontFamily = Sans,
                    FontSize = "1rem",
                    LetterSpacing = "normal",
                },
                Body2 = new Body2Typography
                {
                    FontFamily = Sans,
                    FontSize = ".9375rem",
                    LetterSpacing = "normal",
                },
                Button = new ButtonTypography
                {
                    FontFamily = Sans,
                    FontSize = "1rem",
                    FontWeight = "600",
                    LetterSpacing = "normal",
                    TextTransform = "none",
                },
                Caption = new CaptionTypography
                {
                    FontFamily = Sans,
                    FontSize = ".875rem",
                    LetterSpacing = "normal",
                },
                H6 = new H6Typography
                {
                    FontFamily = Sans,
                    FontSize = "1.125rem",
                    LetterSpacing = "normal",
                },
            },
            LayoutProperties = new LayoutProperties
            {
                DefaultBorderRadius = "6px",
                DrawerWidthLeft = "15rem",
                AppbarHeight = "4rem",
            },
        };
}
