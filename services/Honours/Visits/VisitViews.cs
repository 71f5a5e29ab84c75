using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Honours.Visits;

/// <summary>Visits as they are answered.</summary>
internal static class VisitViews
{
    /// <summary>An offered visit.</summary>
    /// <param name="slot">The visit.</param>
    /// <param name="today">Award day.</param>
    /// <param name="by">Who reads, whose acts are shown; null for the public.</param>
    public static VisitSlotView ToView(this VisitSlot slot, DateOnly today, AwardUser? by = null) =>
        new(
            slot.Id,
            slot.Holder,
            slot.CertificateNumber,
            slot.Topic,
            slot.Place,
            slot.Day,
            slot.From,
            slot.To,
            slot.Capacity,
            slot.Capacity - slot.Taken,
            slot.BookUntil,
            slot.Note,
            slot.State,
            slot.IsBookable(today)
        )
        {
            Acts = by is null ? [] : VisitActs.Slots.OpenTo(by, slot),
        };

    /// <summary>A booking in a list: without whom to call.</summary>
    public static VisitBookingView ToRow(this VisitBooking booking, VisitSlot slot) =>
        new(
            booking.Id,
            slot.Id,
            slot.Holder,
            slot.Topic,
            slot.Day,
            booking.Unit,
            null,
            null,
            booking.People,
            booking.Purpose,
            booking.State,
            booking.BookedAt.ToOffset(AwardClock.ShanghaiOffset),
            booking.Ground,
            booking.Reason,
            booking.Learnt
        );

    /// <summary>A booking in full, for those who receive.</summary>
    public static VisitBookingView ToView(
        this VisitBooking booking,
        VisitSlot slot,
        SecretBox box,
        AwardUser by
    )
    {
        var contact = booking.Open(box);
        return booking.ToRow(slot) with
        {
            Name = contact.Name,
            Contact = contact.Contact,
            Acts = VisitActs.Bookings.OpenTo(by, booking),
        };
    }

    /// <summary>A booking for whoever holds its receipt.</summary>
    public static VisitFollowView ToFollow(
        this VisitBooking booking,
        VisitSlot slot,
        DateOnly today
    ) =>
        new(
            slot.ToView(today),
            booking.Unit,
            booking.People,
            booking.State,
            booking.State.ChineseName(),
            booking.Reason,
            booking.Learnt,
            VisitTable.Next(booking.State, VisitStep.Withdraw) is not null && today <= slot.Day,
            booking.State is VisitBookingState.Held
        );
}
