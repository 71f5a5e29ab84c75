using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;
using QualityAward.Gateway.Tests.Support;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Gateway.Tests.Protection;

[Article(21)]
public sealed class UntracedTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Receipt = "7K2Q-X9M4-TD0R";

    [Theory]
    [InlineData("/api/publicity/complaints/", false)]
    [InlineData("/api/publicity/objections/", false)]
    [InlineData("/complaints/", false)]
    [InlineData("/objections/", false)]
    [InlineData("/api/publicity/notices/", true)]
    public async Task A_receipt_is_in_no_span_of_the_gateway_or_its_proxy(
        string path,
        bool recorded
    )
    {
        await using var collector = await Collector.StartAsync();
        await using var gateway = await fixture.AnotherGatewayAsync(collector.Settings);
        using var visitor = gateway.Visitor();
        (await visitor.GetAsync(path + Receipt, TestContext.Current.CancellationToken)).Dispose();

        // Services behind follow the unrecorded parent.
        var behind = fixture.Services.Last.TraceParent.ToString();
        Assert.EndsWith(recorded ? "-01" : "-00", behind, StringComparison.Ordinal);
        gateway.Services.GetRequiredService<TracerProvider>().ForceFlush();
        await Eventually.TrueAsync(
            () =>
                collector.Received.Contains("http.server.request.duration")
                && (!recorded || collector.Received.Contains(Receipt)),
            TimeSpan.FromSeconds(60)
        );
        Assert.Equal(recorded, collector.Received.Contains(Receipt, StringComparison.Ordinal));
    }
}
