using QualityAward.Applications.Case;
using QualityAward.Applications.Editions.Rules;
using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Editions;

/// <summary>Asks Publicity, who owns the 放假安排, whether the planned notice periods are long enough.</summary>
public sealed class PlannedNotices(WorkingDays.WorkingDaysClient workingDays)
{
    /// <returns>The 放假安排 that the answer rests on, to be stored with the decision.</returns>
    /// <exception cref="RefusedException">
    /// A period is too short (13, 18), a needed 放假安排 is unknown, or Publicity cannot be asked now.
    /// </exception>
    public async Task<IReadOnlyList<CalendarBasis>> CheckAsync(
        EditionSchedule schedule,
        RegulationVersion version,
        CancellationToken cancellationToken
    )
    {
        var acceptance = await AskAsync(
            schedule.AcceptanceNoticeFrom,
            version.AcceptanceNoticeDays,
            cancellationToken
        );
        NoticePeriodRule.Check(
            13,
            "acceptanceNoticeTo",
            "受理名单公示",
            schedule.AcceptanceNoticeFrom,
            schedule.AcceptanceNoticeTo,
            version.AcceptanceNoticeDays,
            LegalDays.Parse(acceptance.LastDay)
        );
        var award = await AskAsync(
            schedule.AwardNoticeFrom,
            version.AwardNoticeDays,
            cancellationToken
        );
        NoticePeriodRule.Check(
            18,
            "awardNoticeTo",
            "拟获奖名单公示",
            schedule.AwardNoticeFrom,
            schedule.AwardNoticeTo,
            version.AwardNoticeDays,
            LegalDays.Parse(award.LastDay)
        );
        return
        [
            .. acceptance
                .Basis.Concat(award.Basis)
                .Select(b => new CalendarBasis(b.Notice, b.Number, b.Url))
                .Distinct(),
        ];
    }

    private async Task<LastDayReply> AskAsync(
        DateOnly published,
        int days,
        CancellationToken cancellationToken
    ) =>
        await workingDays.LastDayAsync(
            new LastDayRequest { Published = published.ToIso(), Days = days },
            cancellationToken: cancellationToken
        );
}
