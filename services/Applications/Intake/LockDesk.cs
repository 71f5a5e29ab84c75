using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Casework.Acts;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Files;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Intake;

/// <summary>第十一条: 涉密锁定, and what is done afterwards.</summary>
internal sealed class LockDesk(ApplicationsDb db, CaseAccess access, AwardClock clock)
{
    /// <summary>Locks it.</summary>
    public async Task LockAsync(
        Guid id,
        LockApplicationRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await RequireOpenAsync(id, by, cancellationToken);
        await ChangeAsync(
            LockActs.Lock,
            id,
            async (found, token) =>
            {
                RequireText(request.Reason, "reason", "锁定事由");
                found.Lock(request.Reason.Trim(), by, clock.Now);

                // What the draft names and no version yet is closed with the rest.
                await db.NoteNamedFilesAsync(id, FormFiles.Of(found.Draft), token);
            },
            cancellationToken
        );
    }

    /// <summary>Records a step taken outside the system.</summary>
    public async Task HandleAsync(
        Guid id,
        RecordHandlingRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await RequireNoRecusalAsync(id, by, cancellationToken);
        await ChangeAsync(
            LockActs.RecordHandling,
            id,
            (found, _) =>
            {
                RequireText(request.What, "what", "处理情况");
                found.RecordHandling(request.What.Trim(), by, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );
    }

    private static void RequireText(string? text, string field, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw ReasonRule.Missing(
                $"未填写{name}",
                $"请填写{name}后再提交，不得写出涉密内容。",
                11,
                ("field", field)
            );
        }
    }

    private Task ChangeAsync(
        Act<ApplicationState> act,
        Guid id,
        Func<Application, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var found =
                    await db.Applications.SingleOrDefaultAsync(
                        a => a.Id == id && a.SubjectKey != null,
                        token
                    ) ?? throw new RefusedException(Refusals.NotFound);
                act.Require(found.State);
                await change(found, token);
                await db.SaveChangesAsync(token);
            },
            cancellationToken
        );

    // Whoever finds something has opened it: the receiving body its own cases, experts and supervisors theirs.
    private async Task RequireOpenAsync(Guid id, AwardUser by, CancellationToken cancellationToken)
    {
        if (by.Role == Roles.Office)
        {
            await RequireNoRecusalAsync(id, by, cancellationToken);
            return;
        }

        var found =
            await db
                .Applications.Where(a => a.Id == id && a.State != ApplicationState.Draft)
                .Select(a => new { a.EditionId, a.ReceivingUnit })
                .SingleOrDefaultAsync(cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        if (by.Role == Roles.ReceivingBody && found.ReceivingUnit != by.Unit)
        {
            throw new RefusedException(Refusals.NotFound);
        }

        await access.RequireAsync(by, found.EditionId, id, cancellationToken);
    }

    // 第二十二条: once the case has come to the office, who is walled off from it does not find it. Before that nobody can have
    // been walled off, and a secret must not wait for the report.
    private async Task RequireNoRecusalAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var edition = await db
            .Applications.Where(a =>
                a.Id == id && a.Steps.Any(s => s.Verb == ApplicationVerb.Report)
            )
            .Select(a => (Guid?)a.EditionId)
            .SingleOrDefaultAsync(cancellationToken);
        if (edition is { } known)
        {
            await access.RequireAsync(by, known, id, cancellationToken);
        }
    }
}
