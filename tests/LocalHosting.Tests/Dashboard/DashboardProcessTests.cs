using System.Diagnostics;
using System.Text.RegularExpressions;
using OpenTelemetry;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using QualityAward.LocalHosting.Dashboard;
using QualityAward.LocalHosting.Processes;
using QualityAward.LocalHosting.Provisioning;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.LocalHosting.Tests.Dashboard;

/// <summary>The genuine dashboard, fetched by the test run itself where the cache lacks it.</summary>
public sealed class DashboardProcessTests : IDisposable
{
    private static readonly TimeSpan FetchedWithin = TimeSpan.FromMinutes(5);

    private readonly ChildProcesses _processes = new();
    private readonly LastLines _log = new(50);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_shows_telemetry_that_carries_the_key_and_ends_when_told()
    {
        var options = new DashboardOptions("政府质量奖", FreePort.Next());
        await using var dashboard = DashboardProcess.Begin(
            options,
            SampleFeed.Typical(),
            _processes,
            _log.Add
        );
        Assert.True(await dashboard.Ready.WaitAsync(FetchedWithin, Ct), $"{_log}");

        SendSpan(dashboard, "refused", "x-otlp-api-key=wrong");
        SendSpan(dashboard, "publicity", $"x-otlp-api-key={dashboard.Telemetry.ApiKey}");
        using var client = new HttpClient { BaseAddress = new(dashboard.Url) };
        await Eventually.TrueAsync(
            async () => (await Resources()).Contains("publicity", StringComparison.Ordinal),
            TimeSpan.FromSeconds(20)
        );
        Assert.DoesNotContain("refused", await Resources(), StringComparison.Ordinal);
        var traces = await client.GetStringAsync("/api/telemetry/traces", Ct);
        Assert.Contains("公示", Regex.Unescape(traces), StringComparison.Ordinal);

        await dashboard.DisposeAsync();
        Assert.True(FreePort.IsFree(options.Port));

        async Task<string> Resources() =>
            await client.GetStringAsync("/api/telemetry/resources", Ct);
    }

    [Fact]
    public async Task A_port_in_use_is_named_and_stops_nothing()
    {
        var port = FreePort.Next();
        using var taken = RespServer.Start(port, "x", _log.Add);
        await using var dashboard = DashboardProcess.Begin(
            new("政府质量奖", port),
            SampleFeed.Typical(),
            _processes,
            _log.Add
        );
        Assert.False(await dashboard.Ready.WaitAsync(FetchedWithin, Ct));
        Assert.Contains($"port {port} is in use", $"{_log}", StringComparison.Ordinal);
    }

    public void Dispose() => _processes.Dispose();

    private static void SendSpan(DashboardProcess dashboard, string service, string headers)
    {
        using var source = new ActivitySource($"award.{service}");
        using var provider = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(resource => resource.AddService(service))
            .AddSource(source.Name)
            .AddOtlpExporter(exporter =>
            {
                exporter.Endpoint = new(dashboard.Telemetry.Endpoint);
                exporter.Headers = headers;
            })
            .Build();
        source.StartActivity("公示")?.Dispose();
        provider.ForceFlush();
    }
}
