using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace QualityAward.ServiceDefaults;

/// <summary>Changes say which version they were made from.</summary>
public static class IfMatchExtensions
{
    /// <summary>
    /// Demands <c>If-Match</c> (428 without, 400 if unreadable). The handler compares with
    /// <see cref="ETags.EnsureMatch"/>, and a change that slips in between is 412 as well.
    /// </summary>
    public static RouteHandlerBuilder RequireIfMatch(this RouteHandlerBuilder endpoint) =>
        endpoint.AddEndpointFilter(
            (context, next) =>
            {
                _ = context.HttpContext.IfMatchVersion();
                return next(context);
            }
        );
}
