using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Honours.HolderChanges;

/// <summary>市质量强市办 records new names and mergers of holders: one person records, another checks.</summary>
internal sealed class HolderChangeDesk(
    HonoursDb db,
    HolderChangeAnswer answer,
    SubjectWall wall,
    PaperDesk papers,
    IdentityIndex index,
    AwardClock clock
)
{
    private static readonly PaperNeeds Stamped = PaperNeeds.Stamped("更名、合并的文件", 20);

    // 改名 of a person is proved by papers without a 发文字号.
    private static readonly PaperNeeds Scanned = new("改名的文件", 20) { Scan = true };

    /// <summary>Records a change.</summary>
    public async Task<HolderChange> ProposeAsync(
        ProposeHolderChangeRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var typed = request with
        {
            NewName = Texts.Require(request.NewName, "newName", "变更后的名称", 100),
            Reason = Texts.Require(request.Reason, "reason", "变更情况和后续处理", 500),
        };
        return await db.InTransaction(
            async token =>
            {
                await db.LockRegisterAsync(token);
                var honour = await NamedAsync(typed.Award, token);
                OneChangeAtATimeRule.CheckHeld(honour);
                await CheckPendingAsync(honour.Id, honour.HolderKey, token);
                NewNameRule.Check(typed, honour.Name);
                ChangedOnRule.Check(typed.ChangedOn, honour, clock.Today);
                var code = MergerRule.Check(typed, honour.Kind, CodeOf(honour));
                var successor = code is null ? null : index.OfOrganisation(code);
                if (successor is not null)
                {
                    await wall.RequireAsync([successor], token);
                }

                await papers.CheckAsync(
                    typed.Document,
                    honour.Kind is CandidateKind.Organisation ? Stamped : Scanned,
                    by,
                    token
                );
                var change = HolderChange.Propose(typed, honour, successor, by, clock.Now);
                db.Add(change);
                await db.SaveChangesAsync(token);
                return change;
            },
            cancellationToken
        );
    }

    /// <summary>A second person has checked it: the register shows it.</summary>
    public Task<HolderChange> ConfirmAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            HolderChangeActs.Confirm,
            on,
            async (change, token) =>
            {
                change.Confirm(on.By, clock.Now);
                foreach (var honour in await answer.HeldBefore(change).ToListAsync(token))
                {
                    honour.Record(change.ToNameChange(), clock.Now);
                }
            },
            cancellationToken
        );

    /// <summary>A second person sends it back.</summary>
    public Task<HolderChange> RejectAsync(
        CaseAct on,
        HolderChangeReasonRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            HolderChangeActs.Reject,
            on,
            (change, _) =>
            {
                change.Reject(Reason(request, "退回原因"), on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Somebody finds that it was recorded wrongly.</summary>
    public Task<HolderChange> AnnulAsync(
        CaseAct on,
        HolderChangeReasonRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            HolderChangeActs.Annul,
            on,
            async (change, token) =>
            {
                var reason = Reason(request, "事由");
                var awards = await answer.ChangedByAsync(change, token);
                OneChangeAtATimeRule.CheckLast(awards, change.Id);
                foreach (var honour in awards)
                {
                    await CheckPendingAsync(honour.Id, honour.HolderKey, token);
                }

                change.Annul(reason, on.By, clock.Now);
            },
            cancellationToken
        );

    /// <summary>A second person agrees: the register shows what it showed before.</summary>
    public Task<HolderChange> ConfirmAnnulmentAsync(
        CaseAct on,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            HolderChangeActs.ConfirmAnnulment,
            on,
            async (change, token) =>
            {
                var awards = await answer.ChangedByAsync(change, token);
                change.ConfirmAnnulment(on.By, clock.Now);
                foreach (var honour in awards)
                {
                    honour.Undo(change.ToNameChange(), clock.Now);
                }
            },
            cancellationToken
        );

    /// <summary>A second person does not agree.</summary>
    public Task<HolderChange> RejectAnnulmentAsync(
        CaseAct on,
        HolderChangeReasonRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            HolderChangeActs.RejectAnnulment,
            on,
            (change, _) =>
            {
                change.RejectAnnulment(Reason(request, "退回原因"), on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private async Task<Honour> NamedAsync(string award, CancellationToken cancellationToken)
    {
        var number = Typed.Normalise(award);
        var id = Guid.TryParse(award, out var guid) ? guid : Guid.Empty;
        var honour =
            await db.Honours.SingleOrDefaultAsync(
                h => h.Number == number || h.Id == id,
                cancellationToken
            )
            ?? throw Refuse.ByLaw(
                "award-unknown",
                "名录中没有该奖项",
                "请填写荣誉名录中的证书编号；没有编号的，从荣誉名录进入登记。",
                20,
                ("field", "award")
            );
        await wall.RequireAsync(honour.SubjectKeys, cancellationToken);
        return honour;
    }

    // Of a merged holder, the code of who holds it now: early winners may have none.
    private static string? CodeOf(Honour honour) =>
        honour.HolderKey?.Split(':') is ["org", var code] ? code : honour.CreditCode;

    private async Task CheckPendingAsync(
        Guid honourId,
        string? key,
        CancellationToken cancellationToken
    ) =>
        OneChangeAtATimeRule.CheckPending(
            await db.HolderChanges.AnyAsync(
                c =>
                    (c.HonourId == honourId || (key != null && c.SubjectKey == key))
                    && (
                        c.State == HolderChangeState.Proposed
                        || c.State == HolderChangeState.AnnulmentProposed
                    ),
                cancellationToken
            )
        );

    private static string Reason(HolderChangeReasonRequest request, string name) =>
        Texts.Require(request.Reason, "reason", name, 500);

    private Task<HolderChange> ChangeAsync(
        Act<HolderChange> act,
        CaseAct on,
        Func<HolderChange, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                await db.LockRegisterAsync(token);
                var found = await db.HolderChanges.RequireAsync(on.Id, token);
                await wall.RequireAsync(HolderChangeAnswer.KeysOf(found), token);
                on.Seen?.Ensure(found.Version, () => HolderChangeAnswer.View(found, [], on.By));
                act.Require(found);
                await change(found, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            cancellationToken
        );
}
