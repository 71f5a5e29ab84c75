using Microsoft.Extensions.Configuration;

namespace QualityAward.LocalHosting.Running;

/// <summary>Settings of LocalHosting itself, under <c>LocalHosting:</c> in the configuration.</summary>
/// <param name="DataFolder">Where servers keep their data.</param>
/// <param name="Console">Whether the console shows what the resources print.</param>
/// <param name="Dashboard">Whether the dashboard is started.</param>
/// <param name="DashboardPort">Where the dashboard answers.</param>
/// <param name="Fonts">Whether a Chinese font is fetched where the machine has none.</param>
/// <param name="Durable">False for data that is thrown away: nothing is forced to disk.</param>
/// <param name="RandomizePorts">True to take free ports also where the model wants fixed ones.</param>
/// <param name="ApplicationName">The dashboard's title.</param>
internal sealed record LocalHostingOptions(
    string DataFolder,
    bool Console,
    bool Dashboard,
    int DashboardPort,
    bool Fonts,
    bool Durable,
    bool RandomizePorts,
    string ApplicationName
)
{
    public static LocalHostingOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection("LocalHosting");
        return new(
            Path.GetFullPath(section["DataFolder"] ?? ".data"),
            section.GetValue("Console", true),
            section.GetValue("Dashboard", true),
            section.GetValue("DashboardPort", 18888),
            section.GetValue("Fonts", true),
            section.GetValue("Durable", true),
            section.GetValue("RandomizePorts", false),
            section["ApplicationName"] ?? "AppHost"
        );
    }
}
