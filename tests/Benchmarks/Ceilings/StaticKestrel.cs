using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace QualityAward.Benchmarks.Ceilings;

/// <summary>The least an HTTP answer can cost here: Kestrel, no routes, bytes from memory.</summary>
public static class StaticKestrel
{
    /// <summary>A server that answers everything with the bytes of a file.</summary>
    public static WebApplication Build(string file)
    {
        var body = File.ReadAllBytes(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(http =>
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.ContentLength = body.Length;
            return http.Response.Body.WriteAsync(body, 0, body.Length);
        });
        return app;
    }
}
