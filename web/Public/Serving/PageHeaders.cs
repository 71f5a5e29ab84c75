using System.Net.Mime;

namespace QualityAward.Public.Serving;

/// <summary>Headers of every public page: nothing runs in it, nothing is loaded from elsewhere, caches may keep it for 30 s.</summary>
internal static class PageHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Adds the headers as the response starts, when its status is known.</summary>
    public static IApplicationBuilder UsePageHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(
                    static state =>
                    {
                        Write(((HttpContext)state).Response);
                        return Task.CompletedTask;
                    },
                    context
                );
                return next(context);
            }
        );

    private static void Write(HttpResponse response)
    {
        if (
            response.ContentType?.StartsWith(MediaTypeNames.Text.Html, StringComparison.Ordinal)
            is not true
        )
        {
            return;
        }

        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        // A page that says "temporarily unavailable" must not outlive the trouble.
        var isComplete =
            response.StatusCode == StatusCodes.Status200OK
            && !response.HttpContext.Items.ContainsKey(PageStatus.IncompleteKey);
        response.Headers.CacheControl = isComplete ? "public, max-age=30" : "no-cache";
    }
}
