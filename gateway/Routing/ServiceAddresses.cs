using System.Globalization;
using QualityAward.Common;

namespace QualityAward.Gateway.Routing;

/// <summary>Where the processes behind the gateway answer, from the service-discovery keys that the AppHost sets.</summary>
public static class ServiceAddresses
{
    /// <summary>
    /// All replicas of a service's endpoint, in the order of <c>services:{name}:{endpoint}:{i}</c>; without such keys
    /// the service's own name, which a cluster's DNS resolves.
    /// </summary>
    public static IReadOnlyList<Uri> Of(
        IConfiguration configuration,
        string service,
        string endpoint = ResourceNames.HttpEndpoint
    )
    {
        var replicas = configuration
            .GetSection($"services:{service}:{endpoint}")
            .GetChildren()
            .OrderBy(child => int.Parse(child.Key, CultureInfo.InvariantCulture))
            .Select(child => new Uri(child.Value!))
            .ToArray();
        return replicas is [] ? [new Uri($"http://{service}")] : replicas;
    }
}
