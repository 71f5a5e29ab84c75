using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Honours.Visits;

/// <summary>Visits and bookings as they are answered: a unit's own, all of them for the office.</summary>
internal sealed class VisitAnswer(HonoursDb db, SecretBox box, AwardClock clock)
    : ICaseAnswer<VisitSlot, VisitSlotView>,
        ICaseAnswer<VisitBooking, VisitBookingView>
{
    public Task<TaggedOk<VisitSlotView>> OfAsync(
        VisitSlot found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Task.FromResult(Tagged.Ok(found.ToView(clock.Today, by), found.Version));

    public async Task<TaggedOk<VisitBookingView>> OfAsync(
        VisitBooking found,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var slot = await db.VisitSlots.AsNoTracking().RequireAsync(found.SlotId, cancellationToken);
        return Tagged.Ok(View(found, slot, by), found.Version);
    }

    /// <summary>A booking, opened.</summary>
    public VisitBookingView View(VisitBooking booking, VisitSlot slot, AwardUser by) =>
        booking.ToView(slot, box, by);

    /// <summary>A visit of this person's unit.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public Task<VisitSlot> RequireSlotAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    ) => db.VisitSlots.OwnedBy(by).RequireAsync(id, cancellationToken);

    /// <summary>A booking with this person's unit; not tracked.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public Task<VisitBooking> RequireBookingAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    ) => db.VisitBookings.AsNoTracking().OwnedBy(by).RequireAsync(id, cancellationToken);

    /// <summary>A page of visits, the latest offered first.</summary>
    public async Task<Page<VisitSlotView>> SlotsAsync(
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var own = db.VisitSlots.AsNoTracking().OwnedBy(by);
        var shown = await own.NewestFirstAsync(s => s.OfferedAt, page, cancellationToken, own);
        var rows = await shown.ToListAsync(cancellationToken);
        return page.Of(rows, s => s.Id, s => s.ToView(clock.Today, by));
    }

    /// <summary>A page of bookings, the latest first.</summary>
    public async Task<Page<VisitBookingView>> BookingsAsync(
        VisitBookingFilter filter,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var own = db.VisitBookings.AsNoTracking().OwnedBy(by);
        var shown = await own.Where(b => filter.State == null || b.State == filter.State)
            .Where(b => filter.Slot == null || b.SlotId == filter.Slot)
            .NewestFirstAsync(b => b.BookedAt, page, cancellationToken, own);
        var rows = await shown.ToListAsync(cancellationToken);
        var ids = rows.Select(b => b.SlotId).Distinct().ToList();
        var slots = await db
            .VisitSlots.AsNoTracking()
            .Where(s => ids.Contains(s.Id))
            .ToDictionaryAsync(s => s.Id, cancellationToken);
        return page.Of(rows, b => b.Id, b => b.ToRow(slots[b.SlotId]));
    }
}

/// <summary>Which bookings the list shows.</summary>
/// <param name="State">In this state only.</param>
/// <param name="Slot">Of this visit only.</param>
internal readonly record struct VisitBookingFilter(VisitBookingState? State, Guid? Slot);
