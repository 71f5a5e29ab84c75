using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Calendar;

namespace QualityAward.Publicity.Complaints;

/// <summary>The time limits of the rule set, in working days after the day of the step before (articles 19, 21).</summary>
internal sealed class ComplaintLimits(LegalCalendar calendar, RulesOfComplaints rulebook)
{
    /// <summary>
    /// Fills in what is due when, by the rules that hold when the limit begins. A year whose 放假安排 is not out yet stops
    /// no complaint: its limit is filled in later.
    /// </summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="told">What Review has told in this request already.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task FillAsync(
        Complaint complaint,
        ComplaintRules? told,
        CancellationToken cancellationToken
    )
    {
        var step = complaint.DueOn is null && HasLimit(complaint.State);
        var suspension = complaint is { SuspendedOn: not null, SuspensionDueOn: null };
        if (!step && !suspension)
        {
            return;
        }

        var rules = told ?? await rulebook.AskAsync(complaint.EditionId, cancellationToken);
        complaint.Rules = rules;
        if (step)
        {
            complaint.DueOn = await LastDayAsync(
                complaint.LimitFrom,
                DaysIn(complaint.State, rules),
                cancellationToken
            );
        }

        if (suspension)
        {
            complaint.SuspensionDueOn = await LastDayAsync(
                complaint.SuspendedOn!.Value,
                rules.SuspensionDays,
                cancellationToken
            );
        }
    }

    private static bool HasLimit(ComplaintState state) =>
        state is not (ComplaintState.Replied or ComplaintState.Transferred);

    private static int DaysIn(ComplaintState state, ComplaintRules rules) =>
        state switch
        {
            ComplaintState.Filed => rules.AcceptDays,
            ComplaintState.Accepted => rules.InvestigateDays,
            ComplaintState.Investigating => rules.DecideDays,
            ComplaintState.Decided => rules.ReplyDays,
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Nothing is due."),
        };

    private async Task<DateOnly?> LastDayAsync(
        DateOnly from,
        int days,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return (await calendar.LastDayAsync(from, days, cancellationToken)).LastDay;
        }
        catch (RefusedException unknown) when (unknown.Refusal.Code == "calendar-year-unknown")
        {
            return null;
        }
    }
}
