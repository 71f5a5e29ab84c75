using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.Rest.Preconditions;

/// <summary>What slips in between the reading and the writing of a record.</summary>
public static class IfMatchExtensions
{
    /// <summary>
    /// A change that slips in after <see cref="SeenVersion.Ensure"/> is 412 anyway; with this it is answered with the current
    /// state too.
    /// </summary>
    /// <param name="endpoint">The changing endpoint.</param>
    /// <param name="current">Reads the record anew, as a GET would answer it.</param>
    public static RouteHandlerBuilder AnswersCurrent<TDb>(
        this RouteHandlerBuilder endpoint,
        Func<TDb, HttpContext, Task<object?>> current
    )
        where TDb : DbContext =>
        endpoint.AddEndpointFilter(
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
