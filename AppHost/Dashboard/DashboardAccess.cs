using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace QualityAward.AppHost;

/// <summary>Where Aspire's dashboard is and who may look at it.</summary>
internal static class DashboardAccess
{
    private const string AddressKey = "ASPNETCORE_URLS";

    /// <summary>What <c>dotnet run</c> takes from the launch profile, for those who start the program itself.</summary>
    private static readonly Dictionary<string, (string User, string Address)> Addresses = new()
    {
        [AddressKey] = ("dashboard", "http://localhost:18888"),
        ["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] = ("dashboard OTLP", "http://localhost:18889"),
        ["ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL"] = (
            "dashboard resource service",
            "http://localhost:18890"
        ),
    };

    /// <summary>Whether there is one: <c>AWARD_DASHBOARD=off</c> says no.</summary>
    public static bool IsWanted(IConfiguration configuration) =>
        configuration["AWARD_DASHBOARD"] is not "off";

    /// <summary>The ports that it needs, and what for.</summary>
    public static IEnumerable<(int Port, string User)> Ports(IConfiguration configuration) =>
        Addresses.Select(a => (PortOf(configuration[a.Key] ?? a.Value.Address), a.Value.User));

    // Several addresses may be listed, for any host.
    private static int PortOf(string addresses) =>
        BindingAddress.Parse(addresses.Split(';')[0]).Port;

    /// <summary>Where to sign in: with the token, unless everybody may look.</summary>
    public static string Url(IConfiguration configuration) =>
        $"{configuration[AddressKey]?.Split(';')[0].TrimEnd('/')}"
        + (
            configuration["AppHost:BrowserToken"] is { Length: > 0 } token
                ? $"/login?t={token}"
                : "/"
        );

    /// <summary>How Aspire is to build the application.</summary>
    /// <param name="args">The command line, our flags taken out.</param>
    /// <param name="flags">Those flags.</param>
    public static DistributedApplicationOptions Options(string[] args, StartFlags flags)
    {
        var known = new ConfigurationBuilder()
            .AddEnvironmentVariables()
            .AddCommandLine(args)
            .Build();
        var wanted = IsWanted(known);
        Dictionary<string, string> missing = new()
        {
            ["ASPIRE_ALLOW_UNSECURED_TRANSPORT"] = "true",
        };
        foreach (var (key, (_, address)) in Addresses)
        {
            missing[key] = address;
        }

        if (flags.AnonymousDashboard)
        {
            missing["ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS"] = "true";
        }

        return new()
        {
            Args =
            [
                .. args,
                .. missing
                    .Where(m => wanted && string.IsNullOrEmpty(known[m.Key]))
                    .Select(m => $"--{m.Key}={m.Value}"),
            ],
            DisableDashboard = !wanted,
            DashboardApplicationName = "政府质量奖",
        };
    }
}
