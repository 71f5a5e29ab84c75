using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.ServiceDefaults.Authentication;

/// <summary>
/// The role is asked after at Identity before anything is opened: a token lives five minutes, a withdrawn role ends at once
/// (article 22). Part of every <see cref="AuthenticationExtensions.RequireAwardRole{TBuilder}"/>, so that no route can forget
/// it; one that needs no more than the token says so by <see cref="AuthenticationExtensions.TokenSuffices{TBuilder}"/>.
/// </summary>
internal sealed class StandingRequirement : IAuthorizationRequirement
{
    /// <summary>Metadata of an endpoint that opens only what is the caller's own.</summary>
    internal sealed record TokenSuffices(string Reason);

    /// <summary>Asks, where the token would let the caller in.</summary>
    internal sealed class Handler : AuthorizationHandler<StandingRequirement>
    {
        protected override async Task HandleRequirementAsync(
            AuthorizationHandlerContext context,
            StandingRequirement requirement
        )
        {
            if (context.Resource is not HttpContext http || IsRefusedAnyway(context))
            {
                return;
            }

            // A service acts in its own name; whom it may serve is its own endpoint's to ask.
            var suffices =
                context.User.IsService()
                || http.GetEndpoint()?.Metadata.GetMetadata<TokenSuffices>() is not null;
            if (!suffices)
            {
                var standing = http.RequestServices.GetRequiredService<IRoleStanding>();
                if (!await standing.HoldsAsync(context.User, http.RequestAborted))
                {
                    throw new RefusedException(Refusals.RoleEnded);
                }
            }

            context.Succeed(requirement);
        }

        private static bool IsRefusedAnyway(AuthorizationHandlerContext context) =>
            context.HasFailed || context.PendingRequirements.Any(r => r is not StandingRequirement);
    }
}
