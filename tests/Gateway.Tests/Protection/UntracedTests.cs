using System.Collections.Concurrent;
using System.Diagnostics;
using QualityAward.Gateway.Tests.Support;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Gateway.Tests.Protection;

[Article(21)]
public sealed class UntracedTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Caller = "00f067aa0ba902b7";

    [Theory]
    [InlineData("/api/publicity/complaints/receipt-1", false)]
    [InlineData("/complaints/receipt-1", false)]
    [InlineData("/api/publicity/notices/1", true)]
    public async Task A_complaint_leaves_no_span_here_or_behind(string path, bool recorded)
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var visitor = fixture.Gateway.Visitor();
        // Says which of the spans of this process are this test's.
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        visitor.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{Caller}-01");

        (await visitor.GetAsync(path, TestContext.Current.CancellationToken)).Dispose();

        var seen = fixture.Services.Requests.Last().Headers.TraceParent.ToString();
        Assert.Contains(trace, seen, StringComparison.Ordinal);
        Assert.EndsWith(recorded ? "-01" : "-00", seen, StringComparison.Ordinal);
        // The stub behind has a span as well, in this process: the gateway's is the caller's child.
        bool IsGateways(Activity a) =>
            a.TraceId.ToHexString() == trace && a.ParentSpanId.ToHexString() == Caller;
        await Eventually.TrueAsync(() => ended.Any(IsGateways), TimeSpan.FromSeconds(10));
        Assert.Equal(recorded, ended.Single(IsGateways).Recorded);
    }
}
