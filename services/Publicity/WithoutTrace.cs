namespace QualityAward.Publicity;

/// <summary>What neither caches nor anybody's history may keep.</summary>
internal static class WithoutTraceExtensions
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
