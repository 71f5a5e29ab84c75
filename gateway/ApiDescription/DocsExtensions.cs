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
                        .DisableAgent()
                        .DisableMcp()
                        .HideDeveloperTools()
                        .HideClientButton()
                        .WithLocalization(new ScalarLocalizationOptions { Locale = "zh-CN" });
                    foreach (var service in ResourceNames.ApiServices)
                    {
                        options.AddDocument(service, TitleOf(service));
                    }
                }
            )
            .AllowAnonymous();

    private static string TitleOf(string service) =>
        service switch
        {
            ResourceNames.Identity => "账户与单位",
            ResourceNames.Applications => "申报与受理",
            ResourceNames.Review => "评审",
            ResourceNames.Publicity => "公示与公开",
            ResourceNames.Honours => "荣誉管理",
            ResourceNames.Notifications => "通知",
            _ => service,
        };

    private static string Policy(string nonce) =>
        $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src blob:; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
