using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace QualityAward.Gateway.Tests.Support;

/// <summary>A real server behind the gateway that answers what a test tells it, and remembers what it was asked.</summary>
public sealed class Upstream : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Upstream(WebApplication app) => _app = app;

    /// <summary>Its address.</summary>
    public string Address => _app.Urls.Single();

    /// <summary>How it answers; at first with the path it was asked for.</summary>
    public RequestDelegate Answer { get; set; } = WithPathAsync;

    /// <summary>Headers of each request, by path, in the order of arrival.</summary>
    public ConcurrentQueue<(string Path, IHeaderDictionary Headers)> Requests { get; } = new();

    /// <summary>Headers of the last request.</summary>
    public IHeaderDictionary Last => Requests.Last().Headers;

    /// <summary>Starts one.</summary>
    public static async Task<Upstream> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        var upstream = new Upstream(app);
        app.UseWebSockets();
        app.Run(context =>
        {
            var headers = new HeaderDictionary(context.Request.Headers.ToDictionary());
            upstream.Requests.Enqueue((context.Request.Path, headers));
            return upstream.Answer(context);
        });
        await app.StartAsync();
        return upstream;
    }

    /// <summary>As at first: what one test told it must not be what the next one hears.</summary>
    public Upstream Afresh()
    {
        Answer = WithPathAsync;
        Requests.Clear();
        return this;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Task WithPathAsync(HttpContext context) =>
        context.Response.WriteAsync(context.Request.Path);
}
