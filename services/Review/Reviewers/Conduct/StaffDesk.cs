using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Reviewers.Conduct;

/// <summary>第二十五条：cases about people who take part. A finding withdraws every qualification in the same transaction.</summary>
internal sealed class StaffDesk(
    ReviewDb db,
    StaffDirectory directory,
    Panels panels,
    PaperDesk papers,
    AwardClock clock
)
{
    private const int Longest = 4000;

    public async Task<StaffCase> OpenAsync(
        OpenStaffCaseRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var facts = TypedText.Require(request.Facts, "facts", "事实", Longest);
        await papers.CheckAsync(request.Source, 25, by, cancellationToken);
        var person = await directory.FindAsync(request.Subject, cancellationToken);
        ColleagueRule.Check(person.Subject, person.Roles, by);
        return await db.InTransaction(
            async token =>
            {
                var opened = StaffCase.Open(request, person, facts, by, clock.Now);
                db.Add(opened);
                await db.SaveChangesAsync(token);
                return opened;
            },
            cancellationToken
        );
    }

    /// <summary>Finds: out of everything at once – appointments, panels, and all that asks Review who may open what.</summary>
    public Task<StaffCase> FindAsync(
        CaseAct on,
        FindStaffCaseRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            StaffCaseActs.Find,
            on,
            async (found, token) =>
            {
                var reasons = TypedText.Require(request.Reasons, "reasons", "查明的事实", Longest);
                await papers.CheckAsync(request.Document, 25, on.By, token);
                StaffPaperRule.Check(
                    request.Document,
                    "处理决定",
                    withScan: true,
                    found.OpenedOn,
                    clock.Today
                );
                found.Find(reasons, request.Document, on.By, clock.Now);
                await WithdrawAsync(found, token);
            },
            cancellationToken
        );

    public Task<StaffCase> DismissAsync(
        CaseAct on,
        DismissStaffCaseRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            StaffCaseActs.Dismiss,
            on,
            (found, _) =>
            {
                var reasons = TypedText.Require(request.Reasons, "reasons", "理由", Longest);
                found.Dismiss(reasons, on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    public Task<StaffCase> ReferAsync(
        CaseAct on,
        ReferStaffCaseRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            StaffCaseActs.Refer,
            on,
            async (found, token) =>
            {
                var addressee = TypedText.Require(request.Addressee, "addressee", "受文单位", 100);
                await papers.CheckAsync(request.Document, 25, on.By, token);
                StaffPaperRule.Check(
                    request.Document,
                    "提请（移送）函",
                    withScan: false,
                    found.OpenedOn,
                    clock.Today
                );
                found.Refer(
                    new(
                        request.Target,
                        request.Target.ChineseName(),
                        addressee,
                        request.Document,
                        on.By.Name,
                        clock.Now
                    ),
                    clock.Now
                );
            },
            cancellationToken
        );

    private async Task WithdrawAsync(StaffCase found, CancellationToken cancellationToken)
    {
        if (await db.WithdrawnStaff.FindAsync([found.Subject], cancellationToken) is null)
        {
            db.Add(
                new WithdrawnStaff
                {
                    Subject = found.Subject,
                    CaseId = found.Id,
                    At = clock.Now,
                }
            );
        }

        var standing = await db
            .Appointments.Where(a => a.Subject == found.Subject && a.WithdrawnAt == null)
            .OrderBy(a => a.EditionId)
            .ToListAsync(cancellationToken);
        foreach (var appointment in standing)
        {
            await db.LockAsync(ReviewLocks.Panels(appointment.EditionId), cancellationToken);
            appointment.Withdraw(new(found.Reasons!, found.Decision), clock.Now);
            await panels.LeaveAllAsync(appointment.EditionId, found.Subject, 25, cancellationToken);
        }
    }

    private Task<StaffCase> ChangeAsync(
        Act<StaffCase> act,
        CaseAct on,
        Func<StaffCase, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var found =
                    await db
                        .StaffCases.VisibleTo(on.By)
                        .SingleOrDefaultAsync(c => c.Id == on.Id, token)
                    ?? throw new RefusedException(Refusals.NotFound);
                on.Seen?.Ensure(found.Version, () => found.ToView(on.By));
                act.Require(found);
                await change(found, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            cancellationToken
        );
}
