using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace QualityAward.TestSupport;

/// <summary>An OTLP collector that keeps whatever it is sent, as text.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly StringBuilder _received = new();

    private Collector(WebApplication app) => _app = app;

    /// <summary>Its address.</summary>
    public string Address => _app.Urls.First();

    /// <summary>What makes a process of ours send everything here, as Aspire would have it.</summary>
    public Dictionary<string, string?> Settings =>
        new()
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            // A busy machine may take longer than a process that ends would wait.
            ["OTEL_EXPORTER_OTLP_TIMEOUT"] = "30000",
            ["OTEL_TRACES_SAMPLER"] = "always_on",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            ["OTEL_BLRP_SCHEDULE_DELAY"] = "200",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
        };

    /// <summary>The bytes received, as text: names and values stand in them as they are.</summary>
    public string Received
    {
        get
        {
            lock (_received)
            {
                return _received.ToString();
            }
        }
    }

    /// <summary>Starts one at a free port.</summary>
    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        var collector = new Collector(builder.Build());
        collector._app.MapPost("/v1/{kind}", collector.KeepAsync);
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task KeepAsync(string kind, HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        lock (_received)
        {
            _received.AppendLine(kind).AppendLine(Encoding.UTF8.GetString(body.ToArray()));
        }
    }
}
