using QualityAward.Common;
using QualityAward.Gateway.Protection;
using QualityAward.ServiceDefaults;
using Yarp.ReverseProxy.Configuration;

namespace QualityAward.Gateway.Routing;

/// <summary>What is reachable from outside, and where it goes. What is not named here is not reachable.</summary>
public static class Routes
{
    // What Publicity takes from somebody unknown; it says itself what is too large.
    private const long ComplaintFileSize = 20 * 1024 * 1024;

    // What Honours takes as a list of winners.
    private const long ListSize = 5 * 1024 * 1024;

    /// <summary>All routes.</summary>
    public static IReadOnlyList<RouteConfig> All { get; } =
    [
        .. ResourceNames.ApiServices.Select(Api),
        .. ResourceNames.ApiServices.Select(Files),
        .. ResourceNames.ApiServices.Select(Description),
        // 历届名单: a list of 5 MB, and the rows of one proposed.
        Lists("import-tried", "/api/honours/register/import"),
        Lists("import-proposed", "/api/honours/imports"),
        Complaints("complaints-api", ResourceNames.Publicity, "/api/publicity/complaints/{**rest}"),
        Complaints(
            "complaints-files",
            ResourceNames.Publicity,
            "/api/publicity/complaints/files"
        ) with
        {
            MaxRequestBodySize = ComplaintFileSize + RequestSizeLimit.Default,
        },
        // The page works without script: its form brings the files along.
        Complaints("complaints-pages", ResourceNames.Public, "/complaints/{**rest}") with
        {
            MaxRequestBodySize = ComplaintFileSize + RequestSizeLimit.Default,
        },
        Of("connect", ResourceNames.Identity, "/connect/{**rest}", RouteTraits.CallerByCookie),
        Of("account", ResourceNames.Identity, "/account/{**rest}", RouteTraits.CallerByCookie),
        Of(
            "well-known",
            ResourceNames.Identity,
            "/.well-known/{**rest}",
            RouteTraits.CallerUnknown
        ),
        Of("workbench", ResourceNames.Workbench, "/workbench/{**rest}", RouteTraits.CallerByHandle),
        Of("public", ResourceNames.Public, "/{**rest}", RouteTraits.CallerUnknown),
    ];

    private static RouteConfig Api(string service) =>
        Of($"api-{service}", service, $"/api/{service}/{{**rest}}", RouteTraits.CallerByToken);

    // Somewhat above what a service takes, so that it is the service that says what is wrong.
    private static RouteConfig Files(string service) =>
        Of(
            $"files-{service}",
            service,
            $"/api/{service}/files/{{**rest}}",
            RouteTraits.CallerByToken
        ) with
        {
            MaxRequestBodySize = FileRefusals.MaximumSize + RequestSizeLimit.Default,
        };

    private static RouteConfig Lists(string name, string path) =>
        Of(name, ResourceNames.Honours, path, RouteTraits.CallerByToken) with
        {
            MaxRequestBodySize = ListSize + RequestSizeLimit.Default,
        };

    private static RouteConfig Description(string service) =>
        Of(
            $"openapi-{service}",
            service,
            $"/openapi/{service}.json",
            RouteTraits.CallerUnknown
        ) with
        {
            Transforms = [new Dictionary<string, string> { ["PathSet"] = "/openapi/v1.json" }],
        };

    // 第二十一条: anyone may complain: and who did must not be found through our own headers, logs or spans.
    private static RouteConfig Complaints(string id, string cluster, string path)
    {
        var caller =
            cluster == ResourceNames.Public ? RouteTraits.CallerUnknown : RouteTraits.CallerByToken;
        var route = Of(id, cluster, path, caller);
        return route with
        {
            Metadata = new Dictionary<string, string>(route.Metadata!)
            {
                [RouteTraits.WithoutAddress] = bool.TrueString,
            },
        };
    }

    private static RouteConfig Of(string id, string cluster, string path, string caller) =>
        new()
        {
            RouteId = id,
            ClusterId = cluster,
            Match = new RouteMatch { Path = path },
            Metadata = new Dictionary<string, string> { [RouteTraits.Caller] = caller },
        };
}
