using System.Globalization;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using QualityAward.TestSupport;

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
                        "/api/publicity/notices",
                        (ILogger<TelemetryTests> log) => log.LogWarning("收到一个请求")
                    )
                    .AllowAnonymous(),
            settings: collector.Settings
        );
        var token = app.Tokens.ForUser(Roles.Office, name: "隐名");
        using var client = Visitor(app);
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Recognisable/1.0");
        await client.GetAsync("/api/publicity/notices?receipt=SECRET-RECEIPT");
        await client.GetAsync("/health");
        Flush(app);

        var seen = collector.Received;
        Assert.Contains("/api/publicity/notices", seen, StringComparison.Ordinal);
        Assert.Contains("收到一个请求", seen, StringComparison.Ordinal);
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

    [Theory]
    [Article(21)]
    [InlineData("/api/publicity/complaints/{0}")]
    [InlineData("/api/publicity/COMPLAINTS/{0}/messages")]
    [InlineData("/api/publicity/%63omplaint/{0}")]
    [InlineData("/api/publicity/objections/{0}")]
    [InlineData("/api/publicity/complaints-desk/{0}")]
    [InlineData("/notices/{0}/object")]
    public async Task No_receipt_is_in_a_span_a_metric_or_a_log_of_server_or_client(string path)
    {
        const string Receipt = "7K2Q-X9M4";
        var secret = string.Format(CultureInfo.InvariantCulture, path, Receipt);
        await using var collector = await Collector.StartAsync();
        await using var app = await TestApp.StartAsync(
            setup: b => b.Services.AddHttpClient("own"),
            map: a =>
            {
                // A page outside that asks for the secret address, which is not there or fails.
                a.MapGet("/asks", AskAsync).AllowAnonymous();
                a.MapGet("/api/publicity/{**rest}", FailAsync).AllowAnonymous();
            },
            settings: collector.Settings
        );
        using var client = Visitor(app);

        await client.GetAsync(secret);
        await client.GetAsync("/asks");
        Flush(app);

        await Eventually.TrueAsync(
            () =>
                collector.Received.Contains("/asks", StringComparison.Ordinal)
                && collector.Received.Contains("客户端已问过", StringComparison.Ordinal),
            TimeSpan.FromSeconds(60)
        );
        var seen = collector.Received;
        Assert.DoesNotContain(Receipt, seen, StringComparison.Ordinal);

        async Task AskAsync(
            HttpContext http,
            IHttpClientFactory clients,
            ILogger<TelemetryTests> log
        )
        {
            using var own = clients.CreateClient("own");
            await own.GetAsync($"http://{http.Request.Host}{secret}");
            log.LogWarning("客户端已问过");
            log.LogWarning("没有人应当记下 {Path}", secret);
        }

        static Task FailAsync(string rest, ILogger<TelemetryTests> log)
        {
            log.LogWarning("这里出错");
            throw new InvalidOperationException($"/api/publicity/{rest}");
        }
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
