using QualityAward.Common;
using QualityAward.Gateway.Requests;
using Yarp.ReverseProxy.Configuration;

namespace QualityAward.Gateway.Routing;

/// <summary>What is reachable from outside, and where it goes. What is not named here is not reachable.</summary>
public static class Routes
{
    // Somewhat above what a service takes, so that it is the service that says what is wrong.
    private const long Margin = 1024 * 1024;

    // The page reads to the end what is too large for it, so that what was typed comes back with the refusal.
    private const long ReadToTheEnd = 256 * 1024 * 1024;

    /// <summary>All routes.</summary>
    public static IReadOnlyList<RouteConfig> All { get; } =
    [
        .. ResourceNames.ApiServices.Select(Api),
        .. ResourceNames.ApiServices.Select(Files),
        .. ResourceNames.ApiServices.Select(Description),
        // 历届名单: a list, and the rows of one proposed.
        Upload("import-tried", "/api/honours/register/import", UploadKind.WinnerList),
        Upload("import-proposed", "/api/honours/imports", UploadKind.WinnerList),
        Upload("verify-file", "/api/honours/verify/file", UploadKind.Certificate),
        Complaints("complaints-api", ResourceNames.Publicity, "/api/publicity/complaints/{**rest}"),
        Taking(
            UploadKind.ComplaintAttachment,
            Complaints(
                "complaints-files",
                ResourceNames.Publicity,
                "/api/publicity/complaints/files"
            )
        ),
        Complaints(
            "title-reports-api",
            ResourceNames.Honours,
            "/api/honours/title-reports/{**rest}"
        ),
        Taking(
            UploadKind.ComplaintAttachment,
            Complaints(
                "title-reports-files",
                ResourceNames.Honours,
                "/api/honours/title-reports/files"
            )
        ),
        Taking(
            UploadKind.ComplaintAttachment,
            Complaints("title-reports-pages", ResourceNames.Public, "/title-reports/{**rest}")
        ) with
        {
            MaxRequestBodySize = ReadToTheEnd,
        },
        // The page works without script: its form brings the files along.
        Taking(
            UploadKind.ComplaintAttachment,
            Complaints("complaints-pages", ResourceNames.Public, "/complaints/{**rest}")
        ) with
        {
            MaxRequestBodySize = ReadToTheEnd,
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

    private static RouteConfig Files(string service) =>
        Taking(
            UploadKind.Material,
            Of(
                $"files-{service}",
                service,
                $"/api/{service}/files/{{**rest}}",
                RouteTraits.CallerByToken
            )
        );

    private static RouteConfig Upload(string name, string path, UploadKind kind) =>
        Taking(kind, Of(name, ResourceNames.Honours, path, RouteTraits.CallerByToken));

    private static RouteConfig Taking(UploadKind kind, RouteConfig route) =>
        route with
        {
            MaxRequestBodySize = kind.MaximumBytes + Margin,
            Metadata = new Dictionary<string, string>(route.Metadata!)
            {
                [RouteTraits.Upload] = kind.Key,
            },
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

    // 第二十一条、第二十六条: anyone may complain or report: and who did must not be found through our own headers, logs or spans.
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
