using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Visits;

/// <summary>第三十一条: the desk of a receiving unit, and of the office for it. Another unit's visits do not exist for it.</summary>
internal sealed class VisitDesk(HonoursDb db, VisitAnswer answer, AwardClock clock)
{
    /// <summary>The lock under which a visit's places are counted.</summary>
    public static string LockOf(Guid slot) => $"visit-slot:{slot:N}";

    /// <summary>Offers a visit.</summary>
    /// <exception cref="RefusedException">400; 404: no valid award of this unit; 422 <c>visit-times-wrong</c>.</exception>
    public async Task<VisitSlot> OfferAsync(
        OfferVisitRequest typed,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var request = typed with
        {
            CertificateNumber = Typed.Normalise(typed.CertificateNumber),
            Topic = Texts.Require(typed.Topic, "topic", "参观内容", 200),
            Place = Texts.Require(typed.Place, "place", "地点", 200),
            Note = string.IsNullOrWhiteSpace(typed.Note)
                ? null
                : Texts.Require(typed.Note, "note", "参观须知", 1000),
        };
        if (request.Capacity is < 1 or > 500)
        {
            throw new RefusedException(Refusals.Malformed("可接待人数应为1至500人。"));
        }

        VisitDayRule.CheckOffer(request, clock.Today);
        return await db.InTransaction(
            async token =>
            {
                var host =
                    await db
                        .Honours.ValidFor(request.CertificateNumber, by)
                        .Select(h => new VisitHost(h.Id, h.Number!, h.Name, h.ApplicantUnit))
                        .SingleOrDefaultAsync(token)
                    ?? throw new RefusedException(Refusals.NotFound);
                var slot = VisitSlot.Offer(request, host, clock.Now);
                db.Add(slot);
                await db.SaveChangesAsync(token);
                return slot;
            },
            cancellationToken
        );
    }

    /// <summary>Cancels an offered visit and all its bookings.</summary>
    public Task<VisitSlot> CancelSlotAsync(
        CaseAct on,
        CancelVisitRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                await db.LockAsync(LockOf(on.Id), token);
                var slot = await answer.RequireSlotAsync(on.Id, on.By, token);
                on.Seen?.Ensure(slot.Version, () => slot.ToView(clock.Today, on.By));
                VisitActs.CancelSlot.Require(slot);
                var reason = Texts.Require(request.Reason, "reason", "理由", 1000);
                slot.Cancel(reason);
                var standing = await db
                    .VisitBookings.Where(b => b.SlotId == on.Id)
                    .Where(b =>
                        b.State == VisitBookingState.Requested
                        || b.State == VisitBookingState.Accepted
                    )
                    .ToListAsync(token);
                foreach (var booking in standing)
                {
                    booking.Cancel(reason);
                    slot.GiveBack(booking.People);
                }

                await db.SaveChangesAsync(token);
                return slot;
            },
            cancellationToken
        );

    /// <summary>Confirms a booking.</summary>
    public Task<VisitBooking> AcceptAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(VisitActs.Accept, on, (booking, _) => booking.Accept(), cancellationToken);

    /// <summary>Declines a booking.</summary>
    public Task<VisitBooking> DeclineAsync(
        CaseAct on,
        DeclineVisitRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            VisitActs.Decline,
            on,
            (booking, slot) =>
            {
                if (!Enum.IsDefined(request.Ground))
                {
                    throw new RefusedException(Refusals.Malformed("请选择谢绝的事由。"));
                }

                booking.Decline(
                    request.Ground,
                    Texts.Require(request.Reason, "reason", "理由", 1000)
                );
                slot.GiveBack(booking.People);
            },
            cancellationToken
        );

    /// <summary>Cancels a confirmed booking.</summary>
    public Task<VisitBooking> CancelAsync(
        CaseAct on,
        CancelVisitRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            VisitActs.Cancel,
            on,
            (booking, slot) =>
            {
                booking.Cancel(Texts.Require(request.Reason, "reason", "理由", 1000));
                slot.GiveBack(booking.People);
            },
            cancellationToken
        );

    /// <summary>Records that a visit took place.</summary>
    public Task<VisitBooking> HoldAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            VisitActs.Hold,
            on,
            (booking, slot) =>
            {
                VisitDayRule.CheckHeld(slot, clock.Today);
                booking.Hold();
            },
            cancellationToken
        );

    private Task<VisitBooking> ChangeAsync(
        Act<VisitBooking> act,
        CaseAct on,
        Action<VisitBooking, VisitSlot> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var slotId = (await answer.RequireBookingAsync(on.Id, on.By, token)).SlotId;
                await db.LockAsync(LockOf(slotId), token);
                var slot = await db.VisitSlots.RequireAsync(slotId, token);
                var booking = await db.VisitBookings.RequireAsync(on.Id, token);
                on.Seen?.Ensure(booking.Version, () => answer.View(booking, slot, on.By));
                act.Require(booking);
                change(booking, slot);
                await db.SaveChangesAsync(token);
                return booking;
            },
            cancellationToken
        );
}
