using QualityAward.Common;
using Yarp.ReverseProxy.Configuration;

namespace QualityAward.Gateway.Requests;

/// <summary>How a route treats what the visitor sends, kept in the route's metadata.</summary>
public static class RouteTraits
{
    /// <summary>What goes on of the caller's identity: see the constants below.</summary>
    public const string Caller = "award:caller";

    /// <summary>The access token goes on as Bearer; no cookie does.</summary>
    public const string CallerByToken = "token";

    /// <summary>The access token, the session's handle and the portal's own cookies go on; signed in only.</summary>
    public const string CallerByHandle = "handle";

    /// <summary>Identity's own cookies and credentials go on untouched.</summary>
    public const string CallerByCookie = "cookie";

    /// <summary>Nothing about the caller goes on.</summary>
    public const string CallerUnknown = "unknown";

    /// <summary>"true": the visitor's address neither goes on nor is recorded.</summary>
    public const string WithoutAddress = "award:without-address";

    /// <summary>Which <see cref="UploadKind"/> the route takes.</summary>
    public const string Upload = "award:upload";

    /// <summary>What the matched route takes as its body; a document where it says nothing.</summary>
    public static UploadKind UploadOf(HttpContext context) =>
        context.GetRouteModel().Config.Metadata?.GetValueOrDefault(Upload) is { } key
            ? UploadKind.All.Single(kind => kind.Key == key)
            : UploadKind.Document;

    /// <summary>The route's trait.</summary>
    public static string CallerOf(RouteConfig route) =>
        route.Metadata?.GetValueOrDefault(Caller) ?? CallerUnknown;

    /// <summary>Whether the visitor's address is withheld.</summary>
    public static bool IsWithoutAddress(RouteConfig route) =>
        route.Metadata?.GetValueOrDefault(WithoutAddress) == bool.TrueString;
}
