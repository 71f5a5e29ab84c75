namespace QualityAward.Workbench.Serving;

/// <summary>Headers of every workbench page: only scripts that carry the request's nonce run, nothing remote is loaded.</summary>
internal static class DeskHeaders
{
    /// <summary>Adds the headers to pages.</summary>
    public static IApplicationBuilder UseDeskHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var nonce = context.RequestServices.GetRequiredService<CspNonce>().Value;
                context.Response.Headers.ContentSecurityPolicy =
                    $"default-src 'none'; script-src 'nonce-{nonce}'; "
                    // MudBlazor writes its theme and positions as inline styles.
                    + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";
                return next(context);
            }
        );
}
