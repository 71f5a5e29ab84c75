using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Promotion;

/// <summary>Yearly reports as they are answered: a unit's own, all of them for the office.</summary>
internal sealed class PromotionAnswer(HonoursDb db, PromotionCounter counter, AwardClock clock)
    : ICaseAnswer<PromotionReport, PromotionReportView>
{
    public async Task<TaggedOk<PromotionReportView>> OfAsync(
        PromotionReport found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    /// <summary>One of them.</summary>
    public async Task<PromotionReportView> ViewAsync(
        PromotionReport found,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        View(
            found,
            found.State.IsWaitedFor() || found.Counts is null
                ? await counter.OfAsync(found.HonourId, found.Year, cancellationToken)
                : found.Counts,
            by
        );

    /// <summary>One of them, counted.</summary>
    public PromotionReportView View(PromotionReport found, PromotionCounts counts, AwardUser by) =>
        new(
            Summary(found),
            counts,
            found.Text,
            found.Files.FileIds,
            found.Reason,
            [
                .. found.Steps.Select(s => new PromotionStepView(
                    s.Step.ChineseName(),
                    s.At.ToOffset(AwardClock.ShanghaiOffset),
                    s.ByRole switch
                    {
                        null => "系统",
                        Roles.Office => "市质量强市办",
                        _ => "获奖者",
                    },
                    s.Note
                )),
            ]
        )
        {
            Acts = PromotionActs.Reports.OpenTo(by, found),
        };

    /// <summary>One that exists for this person; not tracked.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public Task<PromotionReport> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    ) => db.PromotionReports.AsNoTracking().OwnedBy(by).RequireAsync(id, cancellationToken);

    /// <summary>A page of the list, what was opened last first.</summary>
    public async Task<Page<PromotionReportSummary>> PageAsync(
        PromotionFilter filter,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var today = clock.Today;
        var own = db.PromotionReports.AsNoTracking().OwnedBy(by);
        var shown = await own.Where(r => filter.Year == null || r.Year == filter.Year)
            .Where(r => filter.State == null || r.State == filter.State)
            .Where(r => filter.Place == null || r.Place == filter.Place)
            .Where(r =>
                filter.Late != true
                || (
                    r.DueOn < today
                    && (
                        r.State == PromotionReportState.Open
                        || r.State == PromotionReportState.Returned
                    )
                )
            )
            .NewestFirstAsync(r => r.OpenedAt, page, cancellationToken, own);
        var rows = await shown.ToListAsync(cancellationToken);
        return page.Of(rows, r => r.Id, Summary);
    }

    private PromotionReportSummary Summary(PromotionReport r) =>
        new(
            r.Id,
            r.Year,
            r.Holder,
            r.Kind,
            r.CertificateNumber,
            r.Place,
            r.State,
            r.DueOn,
            r.IsLate(clock.Today),
            r.SubmittedAt?.ToOffset(AwardClock.ShanghaiOffset),
            r.Reminders
        );
}

/// <summary>Which reports the list shows.</summary>
/// <param name="Year">About this year only.</param>
/// <param name="State">In this state only.</param>
/// <param name="Place">Of this 县（区） only.</param>
/// <param name="Late">true: late only.</param>
internal readonly record struct PromotionFilter(
    int? Year,
    PromotionReportState? State,
    string? Place,
    bool? Late
);
