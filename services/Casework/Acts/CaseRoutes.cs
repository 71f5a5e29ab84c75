using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using QualityAward.Common;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.Acts;

/// <summary>The acts on one kind of case as endpoints: each for its roles, on the version seen, answered with the case as it is now.</summary>
/// <param name="cases">Where the cases are; a case is at <c>{id}</c> below it.</param>
public sealed class CaseRoutes<TCase, TView>(IEndpointRouteBuilder cases)
{
    /// <summary>Maps an act to its address.</summary>
    /// <param name="act">The act.</param>
    /// <param name="run">Does it at the desk that is its place.</param>
    public RouteHandlerBuilder Map<TDesk, TRequest>(
        Act<TCase> act,
        Func<TDesk, CaseAct, TRequest, CancellationToken, Task<TCase>> run
    )
        where TDesk : class
        where TRequest : class =>
        Map(
            act,
            async (
                [AsParameters] CaseAct on,
                TRequest request,
                TDesk desk,
                ICaseAnswer<TCase, TView> answer,
                CancellationToken cancellationToken
            ) =>
            {
                // Of a type parameter the framework does not know that null is no value of it.
                if (request is null)
                {
                    throw new RefusedException(Refusals.Malformed("请求内容不得为空。"));
                }

                var acted = await run(desk, on, request, cancellationToken);
                return await answer.OfAsync(acted, on.By, cancellationToken);
            }
        );

    /// <summary>Maps an act that takes nothing.</summary>
    /// <param name="act">The act.</param>
    /// <param name="run">Does it at the desk that is its place.</param>
    public RouteHandlerBuilder Map<TDesk>(
        Act<TCase> act,
        Func<TDesk, CaseAct, CancellationToken, Task<TCase>> run
    )
        where TDesk : class =>
        Map(
            act,
            async (
                [AsParameters] CaseAct on,
                TDesk desk,
                ICaseAnswer<TCase, TView> answer,
                CancellationToken cancellationToken
            ) =>
            {
                var acted = await run(desk, on, cancellationToken);
                return await answer.OfAsync(acted, on.By, cancellationToken);
            }
        );

    private RouteHandlerBuilder Map(Act<TCase> act, Delegate handler) =>
        cases
            .MapPost($"/{{id:guid}}/{act.Verb}", handler)
            .RequireAwardRole(act.Roles)
            .WithSummary(act.Summary);
}
