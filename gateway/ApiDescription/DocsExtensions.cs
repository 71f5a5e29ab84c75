using QualityAward.Common;
using Scalar.AspNetCore;

namespace QualityAward.Gateway.ApiDescription;

/// <summary>One page over the API descriptions of all services.</summary>
public static class DocsExtensions
{
    private const string Path = "/docs";

    /// <summary>Maps <c>/docs</c>; its script and style come from this process, and its policy lets nothing else in.</summary>
    public static void MapDocs(this IEndpointRouteBuilder app) =>
        app.MapScalarApiReference(
                Path,
                (options, context) =>
                {
                    var nonce = Session.Secret.New();
                    context.Response.Headers.ContentSecurityPolicy = Policy(nonce);
                    options
                        .WithTitle("攀枝花市政府质量奖 接口说明")
                        .WithOpenApiRoutePattern("/openapi/{documentName}.json")
                        .WithNonce(nonce)
                        .DisableDefaultFonts()
                        .DisableTelemetry()
                        .DisableAgent();
                    options.AddDocuments(ResourceNames.ApiServices);
                }
            )
            .AllowAnonymous();

    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src blob:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
