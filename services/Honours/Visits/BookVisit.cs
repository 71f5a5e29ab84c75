using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Receipts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Honours.Visits;

/// <summary>第三十一条: anybody books a visit, and follows the booking by its receipt, without an account.</summary>
internal sealed class BookVisit(HonoursDb db, SecretBox box, AwardClock clock)
{
    private const int LongestName = 200;

    /// <summary>Visits that are offered from today on, by holders whose award is valid, the next first.</summary>
    public async Task<IReadOnlyList<VisitSlotView>> OfferedAsync(
        CancellationToken cancellationToken
    )
    {
        var today = clock.Today;
        var rows = await Offered(today)
            .OrderBy(s => s.Day)
            .ThenBy(s => s.From)
            .ThenBy(s => s.Id)
            .Take(200)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(s => s.ToView(today))];
    }

    /// <summary>One of them.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public async Task<VisitSlotView> SlotAsync(Guid id, CancellationToken cancellationToken) =>
        (
            await Offered(clock.Today).SingleOrDefaultAsync(s => s.Id == id, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound)
        ).ToView(clock.Today);

    /// <summary>Books.</summary>
    /// <returns>The receipt code; it is stored nowhere.</returns>
    /// <exception cref="RefusedException">400; 404; 422 <c>visit-full</c>, <c>visit-closed</c>.</exception>
    public async Task<string> RunAsync(
        Guid slotId,
        BookVisitRequest typed,
        CancellationToken cancellationToken
    )
    {
        var form = Read(typed);
        var receipt = ReceiptCode.New();
        await db.InTransaction(
            async token =>
            {
                var slot = await LockedAsync(slotId, token);
                if (!await Offered(clock.Today).AnyAsync(s => s.Id == slotId, token))
                {
                    throw new RefusedException(Refusals.NotFound);
                }

                slot.Take(form.People, clock.Today);
                db.Add(VisitBooking.Book(slot, form, receipt, box, clock.Now));
                await db.SaveChangesAsync(token);
            },
            cancellationToken
        );
        return receipt;
    }

    /// <summary>How a booking stands.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public async Task<VisitFollowView> FollowAsync(
        string receipt,
        CancellationToken cancellationToken
    )
    {
        var booking = await FindAsync(receipt, cancellationToken);
        var slot = await db
            .VisitSlots.AsNoTracking()
            .RequireAsync(booking.SlotId, cancellationToken);
        return booking.ToFollow(slot, clock.Today);
    }

    /// <summary>Cancels.</summary>
    /// <exception cref="RefusedException">404; 409 <c>visit-booking-wrong-state</c>.</exception>
    public Task<VisitFollowView> WithdrawAsync(
        string receipt,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            receipt,
            (booking, slot) =>
            {
                if (
                    VisitTable.Next(booking.State, VisitStep.Withdraw) is null
                    || clock.Today > slot.Day
                )
                {
                    throw VisitActs.WrongState();
                }

                booking.Withdraw(clock.Now);
                slot.GiveBack(booking.People);
            },
            cancellationToken
        );

    /// <summary>Tells what was learnt.</summary>
    /// <exception cref="RefusedException">400; 404; 409 <c>visit-booking-wrong-state</c>.</exception>
    public Task<VisitFollowView> TellAsync(
        string receipt,
        TellLearntRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            receipt,
            (booking, _) =>
            {
                if (booking.State is not VisitBookingState.Held)
                {
                    throw VisitActs.WrongState();
                }

                booking.Tell(Texts.Require(request.Text, "text", "学习收获", 2000));
            },
            cancellationToken
        );

    private async Task<VisitFollowView> ChangeAsync(
        string receipt,
        Action<VisitBooking, VisitSlot> change,
        CancellationToken cancellationToken
    ) =>
        await db.InTransaction(
            async token =>
            {
                var slot = await LockedAsync((await FindAsync(receipt, token)).SlotId, token);
                var booking = await db.VisitBookings.SingleAsync(
                    b => b.ReceiptHash == HashOf(receipt),
                    token
                );
                change(booking, slot);
                await db.SaveChangesAsync(token);
                return booking.ToFollow(slot, clock.Today);
            },
            cancellationToken
        );

    // Places are counted by one after the other: two bookings of the last place are one booking and one refusal.
    private async Task<VisitSlot> LockedAsync(Guid id, CancellationToken cancellationToken)
    {
        await db.LockAsync(VisitDesk.LockOf(id), cancellationToken);
        return await db.VisitSlots.RequireAsync(id, cancellationToken);
    }

    private IQueryable<VisitSlot> Offered(DateOnly today) =>
        db
            .VisitSlots.AsNoTracking()
            .Where(s => s.State == VisitSlotState.Open && s.Day >= today)
            .Where(s =>
                db.Honours.Any(h => h.Id == s.HonourId && h.State == HonourState.Certified)
            );

    private async Task<VisitBooking> FindAsync(
        string receipt,
        CancellationToken cancellationToken
    ) =>
        await db
            .VisitBookings.AsNoTracking()
            .SingleOrDefaultAsync(b => b.ReceiptHash == HashOf(receipt), cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    private string HashOf(string receipt) =>
        ReceiptCode.Hash(box, VisitBooking.ReceiptKind, receipt);

    private static BookVisitRequest Read(BookVisitRequest typed) =>
        typed.People is < 1 or > 500
            ? throw new RefusedException(Refusals.Malformed("参观人数应为1至500人。"))
            : typed with
            {
                Unit = Texts.Require(typed.Unit, "unit", "单位名称", LongestName),
                Name = Texts.Require(typed.Name, "name", "联系人", LongestName),
                Contact = Texts.Require(typed.Contact, "contact", "联系方式", LongestName),
                Purpose = Texts.Require(typed.Purpose, "purpose", "参观学习的目的", 1000),
            };
}
