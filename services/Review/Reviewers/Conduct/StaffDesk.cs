using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Award.Deliberation;
using QualityAward.Review.Award.Lists;
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
        CancellationToken ct
    )
    {
        var facts = TypedText.Require(request.Facts, "facts", "事实", Longest);
        await papers.CheckAsync(request.Source, 25, by, ct);
        var person = await directory.FindAsync(request.Subject, ct);
        ColleagueRule.Check(person.Subject, person.Roles, by);
        return await db.InTransaction(
            async token =>
            {
                var opened = StaffCase.Open(request, person, facts, by, clock.Now);
                db.Add(opened);
                await db.SaveChangesAsync(token);
                return opened;
            },
            ct
        );
    }

    /// <summary>Finds: out of everything at once – appointments, panels, and all that asks Review who may open what.</summary>
    public async Task<StaffCase> FindAsync(
        Guid id,
        uint version,
        FindStaffCaseRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        var reasons = TypedText.Require(request.Reasons, "reasons", "查明的事实", Longest);
        await papers.CheckAsync(request.Document, 25, by, ct);
        return await ChangeAsync(
            id,
            version,
            by,
            async (found, token) =>
            {
                StaffPaperRule.Check(
                    request.Document,
                    "处理决定",
                    withScan: true,
                    found.OpenedOn,
                    clock.Today
                );
                found.Find(reasons, request.Document, by, clock.Now);
                await WithdrawAsync(found, token);
            },
            ct
        );
    }

    public Task<StaffCase> DismissAsync(
        Guid id,
        uint version,
        DismissStaffCaseRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        var reasons = TypedText.Require(request.Reasons, "reasons", "理由", Longest);
        return ChangeAsync(
            id,
            version,
            by,
            (found, _) =>
            {
                found.Dismiss(reasons, by, clock.Now);
                return Task.CompletedTask;
            },
            ct
        );
    }

    public async Task<StaffCase> ReferAsync(
        Guid id,
        uint version,
        ReferStaffCaseRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        var addressee = TypedText.Require(request.Addressee, "addressee", "受文单位", 100);
        await papers.CheckAsync(request.Document, 25, by, ct);
        return await ChangeAsync(
            id,
            version,
            by,
            (found, _) =>
            {
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
                        by.Name,
                        clock.Now
                    ),
                    clock.Now
                );
                return Task.CompletedTask;
            },
            ct
        );
    }

    private async Task WithdrawAsync(StaffCase found, CancellationToken ct)
    {
        if (await db.WithdrawnStaff.FindAsync([found.Subject], ct) is null)
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
            .ToListAsync(ct);
        foreach (var appointment in standing)
        {
            await db.LockAsync(ReviewLocks.Panels(appointment.EditionId), ct);
            appointment.Withdraw(new(found.Reasons!, found.Decision), clock.Now);
            await panels.LeaveAllAsync(appointment.EditionId, found.Subject, 25, ct);
        }
    }

    private Task<StaffCase> ChangeAsync(
        Guid id,
        uint version,
        AwardUser by,
        Func<StaffCase, CancellationToken, Task> change,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var found =
                    await db.StaffCases.VisibleTo(by).SingleOrDefaultAsync(c => c.Id == id, token)
                    ?? throw new RefusedException(Refusals.NotFound);
                if (found.Version != version)
                {
                    throw new RefusedException(Refusals.ChangedMeanwhile(found.ToView()));
                }

                await change(found, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            ct
        );
}
