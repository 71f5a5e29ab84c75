using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Gateway.Errors;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Gateway.Session;

/// <summary>
/// Gives the workbench a fresh token for a session whose handle it holds: a circuit outlives the token it began with.
/// Reachable on the internal port only.
/// </summary>
public static class InternalTokens
{
    /// <summary>Maps <c>POST /internal/session-token</c>.</summary>
    public static void MapInternalTokens(this IEndpointRouteBuilder app) =>
        app.MapPost("/internal/session-token", AnswerAsync)
            .RequireAuthorization(policy =>
                policy
                    .AddAuthenticationSchemes(JwtBearerDefaults.AuthenticationScheme)
                    .RequireClaim(AwardClaims.ClientId, ResourceNames.Workbench)
                    .RequireAssertion(c => c.User.FindFirst(AwardClaims.Role) is null)
            );

    private static async Task<Results<Ok<SessionTokenReply>, ProblemAnswer>> AnswerAsync(
        SessionTokenRequest request,
        SessionRefresh refresh,
        TimeProvider time,
        HttpContext context
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await refresh.FreshAsync(request.Handle, context.RequestAborted) is not { } ticket)
        {
            return new ProblemAnswer(ErrorAnswers.SessionOver.Problem);
        }
        var expiresAt = ticket.Properties.AccessTokenExpiresAt;
        return expiresAt <= time.GetUtcNow()
            ? new ProblemAnswer(ErrorAnswers.ServiceUnavailable.Problem)
            : TypedResults.Ok(new SessionTokenReply(ticket.Properties.AccessToken!, expiresAt));
    }
}
