using QualityAward.LocalHosting.Processes;

namespace QualityAward.LocalHosting.Dashboard;

/// <summary>The command line and environment of the dashboard.</summary>
internal static class DashboardCommand
{
    /// <summary>Starts it for everybody on this machine (loopback only), but with keys on what feeds it.</summary>
    public static ChildStart For(
        string program,
        DashboardProcess dashboard,
        ResourceServiceHost service
    )
    {
        // It shall not compete with the services for the processors while they start.
        string[] words = Executables.Find("nice") is { } nice
            ? [nice, "-n", "10", program, "dashboard"]
            : [program, "dashboard"];
        return new(words[0], words[1..])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            Environment = new Dictionary<string, string?>
            {
                ["ASPNETCORE_URLS"] = dashboard.Url,
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["DOTNET_ENVIRONMENT"] = null,
                ["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = dashboard.Telemetry.Endpoint,
                ["DASHBOARD__OTLP__AUTHMODE"] = "ApiKey",
                ["DASHBOARD__OTLP__PRIMARYAPIKEY"] = dashboard.Telemetry.ApiKey,
                ["DASHBOARD__FRONTEND__AUTHMODE"] = "Unsecured",
                ["DASHBOARD__API__AUTHMODE"] = "Unsecured",
                ["ASPIRE_DASHBOARD_TELEMETRY_OPTOUT"] = "true",
                // Its own pages in Chinese, also over the connection on which the browser names no language.
                ["LANG"] = "zh_CN.UTF-8",
                ["ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL"] = service.Address,
                ["DASHBOARD__RESOURCESERVICECLIENT__AUTHMODE"] = "ApiKey",
                ["DASHBOARD__RESOURCESERVICECLIENT__APIKEY"] = service.Key.Value,
                // It looks for this process every other second and ends with it, also where signals are missing.
                ["ASPIRE_CLI_PID"] = $"{Environment.ProcessId}",
            },
        };
    }
}
