using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Editions;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Intake;

/// <summary>第二条、第三条、第十一条: the filing unit begins, fills in and withdraws.</summary>
internal sealed class FilingDesk(
    ApplicationsDb db,
    OwnApplications own,
    OwnAnswer answer,
    SaveDraft drafts,
    FormProtection protection,
    AwardClock clock
)
{
    /// <summary>Begins a draft, in an edition whose call is out.</summary>
    public Task<Application> CreateAsync(
        CreateApplicationRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                _ =
                    await db.Editions.FirstOrDefaultAsync(
                        e => e.Id == request.EditionId && e.State == EditionState.Called,
                        token
                    ) ?? throw IssueCall.EditionNotFound();
                var begun = Application.Create(request.EditionId, request.Kind, by, clock.Now);
                db.Add(begun);
                await db.SaveChangesAsync(token);
                return begun;
            },
            cancellationToken
        );

    /// <summary>Saves the form, complete or not.</summary>
    public async Task<TaggedOk<ApplicationView>> SaveAsync(
        CaseAct on,
        ApplicationForm form,
        CancellationToken cancellationToken
    )
    {
        FormShape.Check(form);
        if (await drafts.TryAsync(on, form, cancellationToken) is { } saved)
        {
            return saved;
        }

        var changed = await own.ChangeAsync(
            OwnActs.Draft,
            on,
            a => a.Save(protection.Seal(form, a.Draft), clock.Now),
            cancellationToken
        );
        return await answer.OfAsync(changed, on.By, cancellationToken);
    }

    /// <summary>What the form still lacks; of a locked one nothing is told.</summary>
    public async Task<FormCheckView> CheckAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var found = await own.FindAsync(id, by, cancellationToken);
        if (found.State is ApplicationState.Locked)
        {
            throw new RefusedException(Refusals.NotFound);
        }

        var edition = await db
            .Editions.AsNoTracking()
            .SingleAsync(e => e.Id == found.EditionId, cancellationToken);
        var issues = await answer.IssuesAsync(found, edition, cancellationToken);
        return new(issues.Count == 0, issues);
    }

    /// <summary>Withdraws it.</summary>
    public Task<Application> WithdrawAsync(
        CaseAct on,
        WithdrawApplicationRequest request,
        CancellationToken cancellationToken
    ) =>
        own.ChangeAsync(
            OwnActs.Withdraw,
            on,
            a =>
            {
                var reason = TypedText.IsBlank(request.Reason)
                    ? null
                    : TypedText.Require(request.Reason, "reason", "撤回原因", 500);
                a.Withdraw(reason, on.By, clock.Now);
            },
            cancellationToken
        );
}
