using System.Net;
using QualityAward.Common;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.LoadBalancing;

namespace QualityAward.Gateway.Routing;

/// <summary>One cluster a service, one destination a replica.</summary>
public static class Clusters
{
    // Server-sent events are kept open by a comment every 15 s; whoever is silent for longer than this is gone.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(100);

    private static readonly IReadOnlyList<string> Names =
    [
        .. ResourceNames.ApiServices,
        ResourceNames.Public,
        ResourceNames.Workbench,
    ];

    /// <summary>All clusters.</summary>
    public static IReadOnlyList<ClusterConfig> From(IConfiguration configuration) =>
        [.. Names.Select(name => Of(name, ServiceAddresses.Of(configuration, name)))];

    private static ClusterConfig Of(string name, IReadOnlyList<Uri> replicas) =>
        new()
        {
            ClusterId = name,
            LoadBalancingPolicy = LoadBalancingPolicies.PowerOfTwoChoices,
            Destinations = replicas
                .Select((address, i) => (Name: $"{name}-{i}", Address: address.AbsoluteUri))
                .ToDictionary(r => r.Name, r => new DestinationConfig { Address = r.Address }),
            HttpRequest = new ForwarderRequestConfig
            {
                ActivityTimeout = Silence,
                Version = HttpVersion.Version11,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            },
            // A browser's Referer and a program's file name may hold UTF-8; without this the request would fail as if no
            // replica answered.
            HttpClient = new HttpClientConfig
            {
                RequestHeaderEncoding = "utf-8",
                ResponseHeaderEncoding = "utf-8",
            },
            // A replica that refused a connection is left out for a while; when all did, all are tried again.
            HealthCheck = new HealthCheckConfig
            {
                AvailableDestinationsPolicy = "HealthyOrPanic",
                Passive = new PassiveHealthCheckConfig
                {
                    Enabled = replicas.Count > 1,
                    Policy = "TransportFailureRate",
                    ReactivationPeriod = TimeSpan.FromSeconds(5),
                },
            },
            // A circuit of the workbench lives in one process.
            SessionAffinity =
                name == ResourceNames.Workbench && replicas.Count > 1
                    ? new SessionAffinityConfig
                    {
                        Enabled = true,
                        AffinityKeyName = "award-workbench",
                        Policy = "HashCookie",
                        FailurePolicy = "Redistribute",
                    }
                    : null,
        };
}
