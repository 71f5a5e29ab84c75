using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Reviewers.People;

/// <summary>第七条、第二十五条: the office appoints experts and supervisors, and withdraws their qualification.</summary>
internal sealed class AppointmentDesk(
    ReviewDb db,
    EligiblePeople people,
    Panels panels,
    PaperDesk papers,
    AwardClock clock
)
{
    /// <summary>Appoints, once an edition.</summary>
    public async Task<Appointment> AppointAsync(
        AppointRequest request,
        CancellationToken cancellationToken
    )
    {
        var person = await people.RequireAsync(request.Subject, request.Group, cancellationToken);
        return await db.InTransaction(
            async token =>
            {
                await db.LockAsync($"people:{request.EditionId}", token);
                if (!await db.Editions.AnyAsync(e => e.Id == request.EditionId, token))
                {
                    throw new RefusedException(Refusals.NotFound);
                }

                var present = await db
                    .Appointments.Where(a =>
                        a.EditionId == request.EditionId && a.Subject == request.Subject
                    )
                    .Select(a => (ReviewGroup?)a.Group)
                    .SingleOrDefaultAsync(token);
                BothGroupsRule.Check(present, request.Group);
                var appointment = Appointment.Of(request with { Name = person.Name }, clock.Now);
                db.Add(appointment);
                await db.SaveChangesAsync(token);
                return appointment;
            },
            cancellationToken
        );
    }

    /// <summary>Withdraws at once: out of every panel in the same transaction.</summary>
    public Task<Appointment> WithdrawAsync(
        CaseAct on,
        WithdrawAppointmentRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var appointment =
                    await db.Appointments.SingleOrDefaultAsync(a => a.Id == on.Id, token)
                    ?? throw new RefusedException(Refusals.NotFound);
                await db.LockAsync(ReviewLocks.Panels(appointment.EditionId), token);
                on.Seen?.Ensure(appointment.Version, () => appointment.ToView(on.By));
                AppointmentActs.Withdraw.Require(appointment);
                await papers.CheckAsync(request.Document, 25, on.By, token);
                appointment.Withdraw(request, clock.Now);
                await panels.LeaveAllAsync(appointment.EditionId, appointment.Subject, 25, token);
                await db.SaveChangesAsync(token);
                return appointment;
            },
            cancellationToken
        );
}
