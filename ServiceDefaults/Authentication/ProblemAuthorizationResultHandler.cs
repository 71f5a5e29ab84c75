using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.ServiceDefaults.Authentication;

/// <summary>Answers a missing sign-in or right with a problem document.</summary>
internal sealed class ProblemAuthorizationResultHandler : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        if (authorizeResult.Forbidden)
        {
            return AwardProblem.From(Refusals.RoleLacksRight).WriteAsync(context);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return ProtocolProblems.SignInRequired.WriteAsync(context);
    }
}
