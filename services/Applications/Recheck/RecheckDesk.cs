using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Eligibility;
using QualityAward.Applications.Recheck.Rules;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Recheck;

/// <summary>第十三条：市质量强市办's 复核. Each step asks Review first whether the clerk may open the candidate.</summary>
internal sealed class RecheckDesk(
    ApplicationsDb db,
    CaseAccess access,
    EligibilityCheck eligibility,
    AwardClock clock
)
{
    /// <summary>A reported application that the clerk may open.</summary>
    /// <exception cref="RefusedException">404: unknown, never reported, or the clerk is walled off.</exception>
    public async Task<Application> FindAsync(Guid id, AwardUser by, CancellationToken ct)
    {
        var application =
            await db
                .Applications.WithSubmitted()
                .SingleOrDefaultAsync(
                    a =>
                        a.Id == id
                        && a.State != ApplicationState.Draft
                        && a.State != ApplicationState.Submitted
                        && a.State != ApplicationState.Returned
                        && a.State != ApplicationState.PreliminaryPassed
                        && a.State != ApplicationState.PreliminaryFailed,
                    ct
                )
            ?? throw new RefusedException(Refusals.NotFound);
        await access.RequireAsync(by, application.EditionId, id, ct);
        return application;
    }

    /// <summary>Asks the registers and keeps the answer.</summary>
    public async Task QueryAsync(Guid id, AwardUser by, CancellationToken ct)
    {
        var application = await FindAsync(id, by, ct);
        var answer = await eligibility.AskAsync(application.EditionId, [application], ct);
        await db.InTransaction(
            async token =>
            {
                db.Add(RegisterQuery.Of(id, answer, by.Name));
                await db.SaveChangesAsync(token);
            },
            ct
        );
    }

    /// <summary>Records the 复核结论.</summary>
    public Task FindingAsync(
        Guid id,
        uint version,
        RecheckFindingRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            by,
            async (application, record, token) =>
            {
                if (application.State != ApplicationState.Reported)
                {
                    throw ApplicationStates.WrongState(
                        13,
                        "只有已上报、尚未列入名单的申报可以作出复核结论。"
                    );
                }

                if (request.Acceptable)
                {
                    var answer = await eligibility.AskAsync(
                        application.EditionId,
                        [application],
                        token
                    );
                    answer.Require();
                    db.Add(RegisterQuery.Of(id, answer, by.Name));
                }
                else
                {
                    RefusalReasonsRule.Check(request.Remarks, "remarks");
                }

                record.Find(new(request.Acceptable, request.Remarks, by.Name, clock.Now));
            },
            ct
        );

    /// <summary>Does not accept, with reasons to the receiving body.</summary>
    public Task RefuseAsync(
        Guid id,
        uint version,
        RefuseApplicationRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            by,
            (application, record, _) =>
            {
                RefusalReasonsRule.Check(request.Reasons);
                application.Refuse(request.Reasons.Trim(), by, clock.Now);
                record.Refuse(request.Reasons.Trim());
                return Task.CompletedTask;
            },
            ct
        );

    private Task ChangeAsync(
        Guid id,
        uint version,
        AwardUser by,
        Func<Application, RecheckRecord, CancellationToken, Task> change,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var application = await FindAsync(id, by, token);
                if (application.Version != version)
                {
                    throw new RefusedException(
                        Refusals.ChangedMeanwhile(new { state = application.State })
                    );
                }

                var record = await db.Set<RecheckRecord>().FindAsync([id], token);
                if (record is null)
                {
                    record = new RecheckRecord(id);
                    db.Add(record);
                }

                // The application's row is written too, so that its version covers the finding.
                db.Entry(application).Property(a => a.ChangedAt).IsModified = true;
                await change(application, record, token);
                await db.SaveChangesAsync(token);
            },
            ct
        );
}
