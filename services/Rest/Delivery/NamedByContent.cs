using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticAssets;

namespace QualityAward.Rest.Delivery;

/// <summary>Static files whose name holds a print of their content: another content has another name.</summary>
public static class NamedByContent
{
    /// <summary>Kept for a year by anybody, and not asked for again.</summary>
    public const string ForGood = "public, max-age=31536000, immutable";

    /// <summary>
    /// Lets Development send what Production sends; before <c>Build</c>. ASP.NET Core otherwise expects files to be edited while
    /// the program runs: it lets nobody keep them, and packs them anew for each visitor without making them smaller.
    /// </summary>
    public static void ServeAssetsAsBuilt(this WebApplicationBuilder builder)
    {
        builder.Configuration["EnableStaticAssetsDevelopmentCaching"] = bool.TrueString;
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = bool.FalseString;
    }

    /// <summary>Says of files named by their content that anybody may keep them.</summary>
    public static StaticAssetsEndpointConventionBuilder ForEverybody(
        this StaticAssetsEndpointConventionBuilder assets
    )
    {
        assets.Add(endpoint =>
        {
            if (endpoint.RequestDelegate is { } serve)
            {
                endpoint.RequestDelegate = context =>
                {
                    context.Response.OnStarting(Mark, context.Response);
                    return serve(context);
                };
            }
        });
        return assets;
    }

    private static Task Mark(object state)
    {
        var headers = ((HttpResponse)state).Headers;
        if (headers.CacheControl.ToString().EndsWith("immutable", StringComparison.Ordinal))
        {
            headers.CacheControl = ForGood;
        }

        return Task.CompletedTask;
    }
}
