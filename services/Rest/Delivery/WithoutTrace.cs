using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace QualityAward.Rest.Delivery;

/// <summary>What neither caches nor anybody's history may keep.</summary>
public static class WithoutTraceExtensions
{
    /// <summary>Answers with <c>no-store</c>.</summary>
    public static TBuilder WithoutTrace<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.AddEndpointFilter(
            (context, next) =>
            {
                context.HttpContext.Response.Headers.CacheControl = "no-store";
                return next(context);
            }
        );
}
