using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Visits;

/// <summary>What happens to a booking.</summary>
public enum VisitStep
{
    /// <summary>The holder confirms it.</summary>
    Accept,

    /// <summary>The holder declines it.</summary>
    Decline,

    /// <summary>Whoever booked cancels it.</summary>
    Withdraw,

    /// <summary>The holder cancels what was confirmed.</summary>
    Cancel,

    /// <summary>The visit took place.</summary>
    Hold,
}

/// <summary>第三十一条: which step of a booking leads from which state to which; what is not here is refused.</summary>
public static class VisitTable
{
    private static readonly Dictionary<(VisitBookingState, VisitStep), VisitBookingState> Table =
        new()
        {
            [(VisitBookingState.Requested, VisitStep.Accept)] = VisitBookingState.Accepted,
            [(VisitBookingState.Requested, VisitStep.Decline)] = VisitBookingState.Declined,
            [(VisitBookingState.Requested, VisitStep.Withdraw)] = VisitBookingState.Withdrawn,
            [(VisitBookingState.Requested, VisitStep.Cancel)] = VisitBookingState.Cancelled,
            [(VisitBookingState.Accepted, VisitStep.Withdraw)] = VisitBookingState.Withdrawn,
            [(VisitBookingState.Accepted, VisitStep.Cancel)] = VisitBookingState.Cancelled,
            // Not before its day: VisitDayRule.
            [(VisitBookingState.Accepted, VisitStep.Hold)] = VisitBookingState.Held,
        };

    /// <summary>The next state, or null where the act is refused.</summary>
    public static VisitBookingState? Next(VisitBookingState state, VisitStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;

    /// <summary>Whether it takes places of the visit.</summary>
    public static bool TakesPlaces(VisitBookingState state) =>
        state
            is VisitBookingState.Requested
                or VisitBookingState.Accepted
                or VisitBookingState.Held;

    /// <summary>As whoever booked reads it.</summary>
    public static string ChineseName(this VisitBookingState state) =>
        state switch
        {
            VisitBookingState.Requested => "待接待单位确认",
            VisitBookingState.Accepted => "已确认",
            VisitBookingState.Declined => "接待单位谢绝",
            VisitBookingState.Withdrawn => "已由预约人取消",
            VisitBookingState.Cancelled => "接待单位取消",
            VisitBookingState.Held => "已接待",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown."),
        };
}
