using System.Globalization;
using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.Contracts.Clock.V1;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Clock;

namespace QualityAward.Casework.ClockJobs;

/// <summary>Lets the gateway move the simulated clock on and see when everything has caught up.</summary>
internal sealed class ClockControlService(
    AwardClock clock,
    IServiceProvider services,
    IEnumerable<IPendingWork> work
) : ClockControl.ClockControlBase
{
    public override async Task<CatchUpReply> CatchUp(
        CatchUpRequest request,
        ServerCallContext context
    )
    {
        var reply = new CatchUpReply();
        if (services.GetService<ClockJobRunner>() is { } runner)
        {
            var failed = await runner.CatchUpAsync(Day(request.To), context.CancellationToken);
            reply.FailedJobs.AddRange(failed);
        }

        return reply;
    }

    public override async Task<PendingReply> Pending(
        PendingRequest request,
        ServerCallContext context
    )
    {
        var reply = new PendingReply();
        if (services.GetService<ClockJobRunner>() is { } runner)
        {
            var jobs = await runner.PendingAsync(clock.Today, context.CancellationToken);
            reply.Jobs.AddRange(jobs);
        }

        foreach (var source in work)
        {
            reply.Streams.AddRange(await source.OpenAsync(context.CancellationToken));
        }

        return reply;
    }

    private static DateOnly Day(string instant) =>
        DateTimeOffset.TryParse(instant, CultureInfo.InvariantCulture, out var to)
            ? DateOnly.FromDateTime(to.ToOffset(AwardClock.ShanghaiOffset).DateTime)
            : throw new RefusedException(Refusals.Malformed("时刻应为 ISO 8601 格式并带时区。"));
}
