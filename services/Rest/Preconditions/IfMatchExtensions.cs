using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.Rest.Preconditions;

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

    /// <summary>As <see cref="RequireIfMatch"/>; a change that slips in between is answered with the current state too.</summary>
    /// <param name="endpoint">The changing endpoint.</param>
    /// <param name="current">Reads the record anew, as a GET would answer it.</param>
    public static RouteHandlerBuilder RequireIfMatch<TDb>(
        this RouteHandlerBuilder endpoint,
        Func<TDb, HttpContext, Task<object?>> current
    )
        where TDb : DbContext =>
        endpoint
            .RequireIfMatch()
            .AddEndpointFilter(
                async (context, next) =>
                {
                    try
                    {
                        return await next(context);
                    }
                    catch (DbUpdateConcurrencyException)
                    {
                        var http = context.HttpContext;
                        throw new RefusedException(
                            Refusals.ChangedMeanwhile(await ReadAsync(http, current))
                        );
                    }
                }
            );

    /// <summary>In a scope of its own: the request's context still holds what could not be saved.</summary>
    private static async Task<object?> ReadAsync<TDb>(
        HttpContext http,
        Func<TDb, HttpContext, Task<object?>> current
    )
        where TDb : DbContext
    {
        await using var scope = http.RequestServices.CreateAsyncScope();
        return await current(scope.ServiceProvider.GetRequiredService<TDb>(), http);
    }
}
