using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Eligibility;
using QualityAward.Applications.Material;
using QualityAward.Applications.Recheck.Rules;
using QualityAward.Casework.Acts;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Common.Typing;
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
    NumberUnmasking unmasking,
    AwardClock clock
)
{
    /// <summary>A reported application that the clerk may open.</summary>
    /// <exception cref="RefusedException">404: unknown, never reported, or the clerk is walled off.</exception>
    public async Task<Application> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var application =
            await db
                .Applications.WithSubmitted()
                .SingleOrDefaultAsync(
                    a => a.Id == id && !RecheckQueue.BeforeReport.Contains(a.State),
                    cancellationToken
                )
            ?? throw new RefusedException(Refusals.NotFound);
        await access.RequireAsync(by, application.EditionId, id, cancellationToken);
        return application;
    }

    /// <summary>Asks the registers and keeps the answer.</summary>
    public async Task<Application> QueryAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var application = await FindAsync(id, by, cancellationToken);
        RecheckActs.Query.Require(application);
        var answer = await eligibility.AskAsync(
            application.EditionId,
            [application],
            cancellationToken
        );
        await db.InTransaction(
            async token =>
            {
                db.Add(RegisterQuery.Of(id, answer, by.Name));
                await db.SaveChangesAsync(token);
            },
            cancellationToken
        );
        return application;
    }

    /// <summary>Shows a person's document number in full; recorded.</summary>
    public async Task<UnmaskedNumberView> UnmaskAsync(
        Guid id,
        UnmaskRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var application = await FindAsync(id, by, cancellationToken);
        RecheckActs.Unmask.Require(application);
        return await unmasking.RunAsync(application, request, by, cancellationToken);
    }

    /// <summary>Records the 复核结论.</summary>
    public Task<Application> FindingAsync(
        CaseAct on,
        RecheckFindingRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            RecheckActs.Finding,
            on,
            async (application, record, token) =>
            {
                if (request.Acceptable)
                {
                    var answer = await eligibility.AskAsync(
                        application.EditionId,
                        [application],
                        token
                    );
                    answer.Require();
                    db.Add(RegisterQuery.Of(on.Id, answer, on.By.Name));
                }
                else
                {
                    RefusalReasonsRule.Check(request.Remarks, "remarks");
                }

                record.Find(new(request.Acceptable, request.Remarks, on.By.Name, clock.Now));
            },
            cancellationToken
        );

    /// <summary>Does not accept, with reasons to the receiving body.</summary>
    public Task<Application> RefuseAsync(
        CaseAct on,
        RefuseApplicationRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            RecheckActs.Refuse,
            on,
            (application, record, _) =>
            {
                RefusalReasonsRule.Check(request.Reasons);
                var reasons = TypedText.Require(
                    request.Reasons,
                    "reasons",
                    "不予受理的理由",
                    RecheckConfiguration.LongestReasons
                );
                application.Refuse(reasons, on.By, clock.Now);
                record.Refuse(reasons);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private Task<Application> ChangeAsync(
        Act<Application> act,
        CaseAct on,
        Func<Application, RecheckRecord, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var application = await FindAsync(on.Id, on.By, token);
                on.Seen?.Ensure(application.Version, () => new { state = application.State });
                act.Require(application);
                var record = await db.Set<RecheckRecord>().FindAsync([on.Id], token);
                if (record is null)
                {
                    record = new RecheckRecord(on.Id);
                    db.Add(record);
                }

                // The application's row is written too, so that its version covers the finding.
                db.Entry(application).Property(a => a.ChangedAt).IsModified = true;
                await change(application, record, token);
                await db.SaveChangesAsync(token);
                return application;
            },
            cancellationToken
        );
}
