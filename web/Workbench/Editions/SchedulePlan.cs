using QualityAward.Components.Api;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench.Editions;

/// <summary>
/// Proposes the days of an edition from the day of the call, with usual intervals; the ends of public notices are asked of
/// the working-day clock. Only a proposal: every day can be changed.
/// </summary>
internal sealed class SchedulePlan(DeskApi api)
{
    private const int FilingDays = 45;
    private const int PreliminaryDays = 20;
    private const int RecheckDays = 21;
    private const int ReviewDays = 75;
    private const int PauseDays = 7;
    private const int DeliberationDays = 21;
    private const int DecisionDays = 30;

    /// <summary>The last day of a public notice, or why it cannot be known.</summary>
    public async Task<ApiReply<WorkingDaysView>> NoticeEndAsync(
        DateOnly published,
        int workingDays,
        CancellationToken cancellationToken
    ) =>
        await api.GetAsync<WorkingDaysView>(
            $"/api/publicity/working-days?published={published:yyyy-MM-dd}&days={workingDays}",
            cancellationToken
        );

    /// <summary>Fills in all days after the call.</summary>
    /// <returns>Why a day is missing, or null.</returns>
    public async Task<ProblemView?> ProposeAsync(
        Dictionary<string, DateOnly?> days,
        DateOnly callOn,
        int workingDays,
        CancellationToken cancellationToken
    )
    {
        days["callOn"] = callOn;
        days["filingFrom"] = callOn;
        var filingTo = Put(days, "filingTo", callOn.AddDays(FilingDays));
        var report = Put(days, "preliminaryReportBy", filingTo.AddDays(PreliminaryDays));
        var accepted = Put(days, "acceptanceNoticeFrom", report.AddDays(RecheckDays));
        var acceptance = await NoticeEndAsync(accepted, workingDays, cancellationToken);
        if (!acceptance.Succeeded)
        {
            return acceptance.Problem;
        }

        var closed = Put(days, "acceptanceNoticeTo", acceptance.Value.LastDay);
        var review = Put(days, "reviewFrom", closed.AddDays(PauseDays));
        var reviewed = Put(days, "reviewTo", review.AddDays(ReviewDays));
        var proposed = Put(days, "awardNoticeFrom", reviewed.AddDays(DeliberationDays));
        var award = await NoticeEndAsync(proposed, workingDays, cancellationToken);
        if (!award.Succeeded)
        {
            return award.Problem;
        }

        var settled = Put(days, "awardNoticeTo", award.Value.LastDay);
        Put(days, "decisionBy", settled.AddDays(DecisionDays));
        return null;
    }

    // Nothing is due on a weekend; holidays are for the clerk to see.
    private static DateOnly Put(Dictionary<string, DateOnly?> days, string name, DateOnly day)
    {
        var due = name.EndsWith("NoticeTo", StringComparison.Ordinal)
            ? day
            : day.DayOfWeek switch
            {
                DayOfWeek.Saturday => day.AddDays(2),
                DayOfWeek.Sunday => day.AddDays(1),
                _ => day,
            };
        days[name] = due;
        return due;
    }
}
