using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Calendar;

namespace QualityAward.Publicity.Complaints;

/// <summary>The time limits of the rule set, in working days after the day of the step before.</summary>
internal sealed class ComplaintLimits(LegalCalendar calendar, ComplaintSettings settings)
{
    /// <summary>
    /// Fills in what is due when. A year whose 放假安排 is not out yet stops no complaint: its limit is filled in later.
    /// </summary>
    public async Task FillAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        if (complaint.DueOn is null && DaysIn(complaint.State) is { } days)
        {
            complaint.DueOn = await LastDayAsync(complaint.LimitFrom, days, cancellationToken);
        }

        if (complaint is { SuspendedOn: { } from, SuspensionDueOn: null })
        {
            complaint.SuspensionDueOn = await LastDayAsync(
                from,
                settings.SuspendDays,
                cancellationToken
            );
        }
    }

    private int? DaysIn(ComplaintState state) =>
        state switch
        {
            ComplaintState.Filed => settings.AcceptDays,
            // One limit for investigating and deciding; it runs anew where the investigation begins.
            ComplaintState.Accepted or ComplaintState.Investigating => settings.DecideDays,
            ComplaintState.Decided => settings.ReplyDays,
            _ => null,
        };

    private async Task<DateOnly?> LastDayAsync(DateOnly from, int days, CancellationToken ct)
    {
        try
        {
            return (await calendar.LastDayAsync(from, days, ct)).LastDay;
        }
        catch (RefusedException unknown) when (unknown.Refusal.Code == "calendar-year-unknown")
        {
            return null;
        }
    }
}
