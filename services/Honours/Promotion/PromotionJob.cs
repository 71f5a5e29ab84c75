using QualityAward.Casework.ClockJobs;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Promotion;

/// <summary>
/// 第三十条: in January each holder is asked for the report of the year before; once a week before the last day, and once when
/// it has passed, again.
/// </summary>
internal sealed class PromotionJob(HonoursDb db, PromotionRounds rounds, AwardClock clock)
    : IClockJob
{
    private const int DaysBefore = 7;

    public string Kind => "promotion-reports";

    public async Task RunAsync(DateOnly legalDay, CancellationToken cancellationToken)
    {
        var year = legalDay.Year - 1;
        if (legalDay.Month == 1 && await rounds.IsIncompleteAsync(year, cancellationToken))
        {
            await rounds.EnsureAsync(year, cancellationToken);
        }

        await db.InTransaction(
            async token =>
            {
                var (soon, passed) = (legalDay.AddDays(DaysBefore), legalDay.AddDays(-1));
                var waiting = await db.WaitedForAsync(
                    r => r.DueOn == soon || r.DueOn == passed,
                    token
                );
                foreach (var report in waiting)
                {
                    if (await db.TryMarkAsync(report.Id, Kind, legalDay, token))
                    {
                        var due = report.DueOn.ToChinese();
                        report.Remind(
                            report.DueOn == soon
                                ? $"{report.Year}年度推广情况报告的期限为{due}，请按期报告。"
                                : $"{report.Year}年度推广情况报告的期限{due}已过，请尽快报告。",
                            null,
                            clock.Now
                        );
                    }
                }

                await db.SaveChangesAsync(token);
            },
            cancellationToken
        );
    }
}
