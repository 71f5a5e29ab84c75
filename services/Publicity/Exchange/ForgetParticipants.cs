using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.ClockJobs;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Exchange;

/// <summary>
/// 个人信息保护法第四十七条: once what they were given for is over, names, telephones and what was written go; how many came
/// and how they rated it stays.
/// </summary>
internal sealed class ForgetParticipants(PublicityDb db) : IClockJob
{
    public string Kind => "activity-participants-forgotten";

    public async Task RunAsync(DateOnly legalDay, CancellationToken cancellationToken)
    {
        var over = new DateTimeOffset(
            legalDay.AddMonths(-ActivityPrivacy.MonthsKept).ToDateTime(TimeOnly.MinValue),
            AwardClock.ShanghaiOffset
        ).ToUniversalTime();
        var activities = db.Set<Activity>().Where(a => a.EndsAt < over).Select(a => a.Id);
        await db.Set<Participant>()
            .Where(p =>
                (p.Person != null || p.Feedback != null) && activities.Contains(p.ActivityId)
            )
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(p => p.Person, (byte[]?)null)
                        .SetProperty(p => p.Feedback, (byte[]?)null),
                cancellationToken
            );
    }
}
