using Grpc.Core;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Rest.Problems;
using QualityAward.TestSupport;

namespace QualityAward.Review.Tests;

/// <summary>Review with stand-ins for those it asks before the list moves on.</summary>
public sealed class DecisionApp : ServiceFactory<Program>
{
    /// <summary>Made by the fixture.</summary>
    public DecisionApp(TestPostgres postgres)
        : base(postgres, ResourceNames.ReviewDb) =>
        Clock.Now = new(2023, 11, 1, 9, 0, 0, AwardClock.ShanghaiOffset);

    internal EligibilityStandIn Eligibility { get; } = new();

    internal NoticeStandIn Notices { get; } = new();

    internal ComplaintsStandIn Complaints { get; } = new();

    // Other days than the shipped version's: who asks gets these.
    internal RegulationsStandIn Regulation { get; } =
        new() { Versions = [RegulationVersions.Shipped[0] with { AwardNoticeDays = 7 }] };

    internal CalendarStandIn Calendar { get; } = new();

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Award:FontFolder", new TestFonts().Folders);
    }

    /// <inheritdoc/>
    protected override void Configure(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<Candidates.CandidatesClient>(Eligibility));
        services.Replace(ServiceDescriptor.Singleton<NoticeDesk.NoticeDeskClient>(Notices));
        services.Replace(
            ServiceDescriptor.Singleton<Contracts.Publicity.V1.Complaints.ComplaintsClient>(
                Complaints
            )
        );
        services.Replace(ServiceDescriptor.Singleton<WorkingDays.WorkingDaysClient>(Calendar));
        services.Replace(ServiceDescriptor.Singleton<Regulations.RegulationsClient>(Regulation));
    }
}

/// <summary>Publicity's calendar without Publicity: every year is known until told otherwise.</summary>
internal sealed class CalendarStandIn : WorkingDays.WorkingDaysClient
{
    public bool YearUnknown { get; set; }

    public override AsyncUnaryCall<LastDayReply> LastDayAsync(
        LastDayRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    ) =>
        YearUnknown
            ? StandIn.Failed<LastDayReply>(
                new(RefusalKind.RuleOfLaw, "calendar-year-unknown", "放假安排未录入", "请先录入。")
            )
            : StandIn.Answered(new LastDayReply { LastDay = request.Published });
}

/// <summary>Applications without Applications: those named may no longer stand.</summary>
internal sealed class EligibilityStandIn : Candidates.CandidatesClient
{
    public HashSet<Guid> Stopped { get; } = [];

    public HashSet<Guid> Unreachable { get; } = [];

    public override AsyncUnaryCall<CheckEligibilityReply> CheckEligibilityAsync(
        CheckEligibilityRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    )
    {
        var asked = request.CandidateIds.Select(Guid.Parse).ToList();
        if (asked.Exists(Unreachable.Contains))
        {
            return StandIn.Failed<CheckEligibilityReply>(Refusals.CannotVerifyNow);
        }

        var reply = new CheckEligibilityReply();
        reply.Ineligible.AddRange(
            asked
                .Where(Stopped.Contains)
                .Select(id => new Ineligibility
                {
                    CandidateId = $"{id}",
                    Code = "accident-in-window",
                    Detail = "近3年内发生较大及以上质量、安全、环境污染等事故。",
                    Article = 9,
                })
        );
        return StandIn.Answered(reply);
    }
}

/// <summary>Publicity's notices without Publicity; unknown until put here.</summary>
internal sealed class NoticeStandIn : NoticeDesk.NoticeDeskClient
{
    public Dictionary<Guid, NoticeStatusReply> Known { get; } = [];

    public override AsyncUnaryCall<NoticeStatusReply> StatusAsync(
        NoticeStatusRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    ) =>
        Known.TryGetValue(Guid.Parse(request.NoticeId), out var status)
            ? StandIn.Answered(status)
            : StandIn.Failed<NoticeStatusReply>(
                new(RefusalKind.NotFound, "notice-not-found", "未找到公示", "公示尚未发布。")
            );
}

/// <summary>Publicity's complaints without Publicity.</summary>
internal sealed class ComplaintsStandIn : Complaints.ComplaintsClient
{
    public HashSet<string> Suspending { get; } = [];

    public override AsyncUnaryCall<SuspendedReply> SuspendedAsync(
        SuspendedRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    ) =>
        StandIn.Answered(
            new SuspendedReply
            {
                CandidateIds = { request.CandidateIds.Where(Suspending.Contains) },
            }
        );
}

internal static class StandIn
{
    public static AsyncUnaryCall<T> Answered<T>(T reply) => Call(Task.FromResult(reply));

    public static AsyncUnaryCall<T> Failed<T>(Refusal refusal) =>
        Call(Task.FromException<T>(new RefusedException(refusal)));

    private static AsyncUnaryCall<T> Call<T>(Task<T> task) =>
        new(
            task,
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
}
