using QualityAward.Gateway.Errors;

namespace QualityAward.Gateway.Protection;

/// <summary>
/// Keeps inside and outside apart by the port a connection came in on: the internal endpoint offers nothing but
/// <c>/internal</c> and health, the public one everything but <c>/internal</c> and what services keep for themselves.
/// </summary>
public sealed class InternalOnly(RequestDelegate next, GatewaySettings settings)
{
    private static readonly PathString Internal = "/internal";
    private static readonly PathString[] Health = ["/health", "/alive"];

    // The workbench answers below its base path; what it offers to the cluster is there as well.
    private static readonly PathString[] OfTheWorkbench =
    [
        "/workbench/health",
        "/workbench/alive",
        "/workbench/internal",
        "/workbench/openapi",
    ];

    /// <summary>Answers 404 or goes on.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        var open =
            context.Connection.LocalPort == settings.InternalPort
                ? path.StartsWithSegments(Internal) || IsAnyOf(path, Health)
                : !path.StartsWithSegments(Internal) && !IsAnyOf(path, OfTheWorkbench);
        return open ? next(context) : ErrorAnswers.NotFound.WriteAsync(context);
    }

    private static bool IsAnyOf(PathString path, PathString[] prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (path.StartsWithSegments(prefix))
            {
                return true;
            }
        }
        return false;
    }
}
