using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;

namespace QualityAward.Casework.Idempotency;

/// <summary>Creating requests that may be sent again without creating twice.</summary>
public static class IdempotencyExtensions
{
    /// <summary>The request header, a UUID that the caller makes for each new request.</summary>
    public const string HeaderName = "Idempotency-Key";

    /// <summary>
    /// Honours <c>Idempotency-Key</c>: change, key and answer are committed together, so that a repeated request gets the
    /// same answer, and one with another body 422 <c>idempotency-key-reused</c>. Refusals change nothing and are not kept.
    /// </summary>
    public static RouteHandlerBuilder WithIdempotencyKey<TDb>(this RouteHandlerBuilder endpoint)
        where TDb : DbContext
    {
        endpoint.WithMetadata(new IdempotencyMetadata());
        return endpoint.AddEndpointFilter<IdempotencyFilter<TDb>>();
    }

    /// <summary>The body is read by the endpoint's binding; to be hashed afterwards it has to be kept.</summary>
    internal static void UseIdempotencyBuffering(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (
                    context.GetEndpoint()?.Metadata.GetMetadata<IdempotencyMetadata>() is not null
                    && context.Request.Headers.ContainsKey(HeaderName)
                )
                {
                    context.Request.EnableBuffering();
                }

                return next(context);
            }
        );
}
