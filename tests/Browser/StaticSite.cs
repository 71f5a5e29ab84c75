using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace QualityAward.Browser;

/// <summary>A web server with one page, for tests of the browser support itself.</summary>
internal sealed class StaticSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StaticSite(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public static async Task<StaticSite> StartAsync(string html, string? policy = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet(
            "/",
            (HttpContext context) =>
            {
                if (policy is not null)
                {
                    context.Response.Headers.ContentSecurityPolicy = policy;
                }

                return Results.Content(html, "text/html; charset=utf-8");
            }
        );
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
