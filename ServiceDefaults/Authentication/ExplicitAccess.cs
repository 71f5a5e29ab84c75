using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace QualityAward.ServiceDefaults.Authentication;

/// <summary>
/// Whoever maps an endpoint says who may call it – a role, a service, everybody. One that says nothing is open to nobody, so
/// that forgetting it shows at the first call and not when somebody finds it.
/// </summary>
internal static class ExplicitAccess
{
    /// <summary>
    /// The policy of endpoints without one. An address without an endpoint goes on to its 404, and routing's own answers (405,
    /// 415), which are no route, are given.
    /// </summary>
    public static AuthorizationPolicy Policy { get; } =
        new AuthorizationPolicyBuilder()
            .RequireAssertion(c =>
                c.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint
            )
            .Build();
}
