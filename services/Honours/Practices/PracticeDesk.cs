using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Practices;

/// <summary>第二十九条、第三十条: where holders write their practices, and the office checks and publishes them.</summary>
internal sealed class PracticeDesk(HonoursDb db, AwardClock clock)
{
    private const int LongestReason = 1000;

    /// <summary>Begins one.</summary>
    /// <exception cref="RefusedException">400; 404: no valid award of this unit.</exception>
    public async Task<Practice> WriteAsync(
        WritePracticeRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var text = PracticeTextRule.Read(request.Text);
        return await db.InTransaction(
            async token =>
            {
                var holder =
                    await db
                        .Honours.ValidFor(request.CertificateNumber, by)
                        .Select(h => new PracticeHolder(
                            h.Id,
                            h.Number!,
                            h.Name,
                            h.ApplicantUnit,
                            h.Place,
                            h.Year
                        ))
                        .SingleOrDefaultAsync(token)
                    ?? throw new RefusedException(Refusals.NotFound);
                var practice = Practice.Write(holder, text, by, clock.Now);
                db.Add(practice);
                await db.SaveChangesAsync(token);
                return practice;
            },
            cancellationToken
        );
    }

    /// <summary>Changes the text of one that is not submitted.</summary>
    public Task<Practice> EditAsync(
        CaseAct on,
        EditPracticeRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            PracticeActs.Edit,
            on,
            (found, _) =>
            {
                found.Edit(PracticeTextRule.Read(request.Text), on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Gives one to the office.</summary>
    public Task<Practice> SubmitAsync(
        CaseAct on,
        SubmitPracticeRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            PracticeActs.Submit,
            on,
            async (found, token) =>
            {
                PracticeTextRule.CheckDeclared(request);
                await RequireValidAwardAsync(found, token);
                found.Submit(on.By, clock.Now);
            },
            cancellationToken
        );

    /// <summary>Gives one back.</summary>
    public Task<Practice> ReturnAsync(
        CaseAct on,
        PracticeReasonRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            PracticeActs.Return,
            on,
            (found, _) =>
            {
                found.Return(
                    Texts.Require(request.Reason, "reason", "修改意见", LongestReason),
                    on.By,
                    clock.Now
                );
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Publishes a version.</summary>
    public Task<Practice> PublishAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            PracticeActs.Publish,
            on,
            async (found, token) =>
            {
                await RequireValidAwardAsync(found, token);
                var version = found.Publish(on.By, clock.Now);
                await SupersedeAsync(found.Id, token);
                db.Add(version);
            },
            cancellationToken
        );

    /// <summary>Begins a new version.</summary>
    public Task<Practice> ReviseAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            PracticeActs.Revise,
            on,
            (found, _) =>
            {
                found.Revise(on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Takes one from the public pages.</summary>
    public Task<Practice> WithdrawAsync(
        CaseAct on,
        PracticeReasonRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            PracticeActs.Withdraw,
            on,
            async (found, token) =>
            {
                found.Withdraw(
                    Texts.Require(request.Reason, "reason", "理由", LongestReason),
                    on.By,
                    clock.Now
                );
                await SupersedeAsync(found.Id, token);
            },
            cancellationToken
        );

    private async Task RequireValidAwardAsync(Practice found, CancellationToken cancellationToken)
    {
        var isValid = await db.Honours.AnyAsync(
            h => h.Id == found.HonourId && h.State == HonourState.Certified,
            cancellationToken
        );
        if (!isValid)
        {
            throw PracticeTextRule.AwardNotValid();
        }
    }

    // At once and before the next version: only one is public at a time.
    private async Task SupersedeAsync(Guid practice, CancellationToken cancellationToken) =>
        await db
            .PracticeVersions.Where(v => v.PracticeId == practice && v.IsCurrent)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.IsCurrent, false), cancellationToken);

    private Task<Practice> ChangeAsync(
        Act<Practice> act,
        CaseAct on,
        Func<Practice, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var found = await db.Practices.OwnedBy(on.By).RequireAsync(on.Id, token);
                on.Seen?.Ensure(found.Version, () => PracticeAnswer.View(found, on.By));
                act.Require(found);
                await change(found, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            cancellationToken
        );
}
