using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace QualityAward.ServiceDefaults.Tests.Telemetry;

public sealed class TelemetryTests
{
    private const string VisitorAddress = "127.0.0.77";

    [Fact]
    public async Task Traces_metrics_and_logs_arrive_without_what_identifies_a_visitor()
    {
        await using var collector = await Collector.StartAsync();
        await using var app = await TestApp.StartAsync(
            map: a =>
                a.MapGet(
                        "/api/publicity/complaints",
                        (ILogger<TelemetryTests> log) => log.LogWarning("收到一件投诉")
                    )
                    .AllowAnonymous(),
            settings: new()
            {
                ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
                ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            }
        );
        var token = app.Tokens.ForUser(Roles.Office, name: "隐名");
        using var client = Visitor(app);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Recognisable/1.0");
        await client.GetAsync("/api/publicity/complaints?receipt=SECRET-RECEIPT");
        await client.GetAsync("/health");
        Flush(app);

        var seen = collector.Received;
        Assert.Contains("/api/publicity/complaints", seen, StringComparison.Ordinal);
        Assert.Contains("收到一件投诉", seen, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", seen, StringComparison.Ordinal);
        Assert.Contains("publicity", seen, StringComparison.Ordinal);
        foreach (
            var secret in new[] { "SECRET-RECEIPT", VisitorAddress, "Recognisable", token, "隐名" }
        )
        {
            Assert.DoesNotContain(secret, seen, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("GET /health", seen, StringComparison.Ordinal);
    }

    /// <summary>A visitor at an address of his own, told apart from everybody else on this machine.</summary>
    private static HttpClient Visitor(TestApp app)
    {
        var handler = new SocketsHttpHandler { ConnectCallback = ConnectAsync };
        return new HttpClient(handler) { BaseAddress = app.Address };
    }

    private static async ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context,
        CancellationToken cancellationToken
    )
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(VisitorAddress), 0));
        await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static void Flush(TestApp app)
    {
        app.Services.GetRequiredService<TracerProvider>().ForceFlush();
        app.Services.GetRequiredService<MeterProvider>().ForceFlush();
        app.Services.GetRequiredService<LoggerProvider>().ForceFlush();
    }
}
