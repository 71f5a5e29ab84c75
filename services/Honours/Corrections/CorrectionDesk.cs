using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Registers;

namespace QualityAward.Honours.Corrections;

/// <summary>
/// 第九条、第十条、第二十七条: 市质量强市办 corrects confirmed entries and enters 信用修复: one proposes, another confirms. In the
/// same transaction revocations that rest on a wrong entry lose their ground; cases of applications follow by event.
/// </summary>
public sealed class CorrectionDesk(
    HonoursDb db,
    RegisterEventChanges changes,
    PaperDesk papers,
    AwardClock clock
)
{
    private static readonly PaperNeeds Wrong = new("更正依据的文件", 9) { Scan = true };
    private static readonly PaperNeeds Repair = PaperNeeds.Stamped("信用修复文件", 9);

    /// <summary>Proposes a correction.</summary>
    public Task<RegisterEvent> ProposeAsync(
        CaseAct on,
        ProposeCorrectionRequest request,
        CancellationToken cancellationToken
    ) =>
        changes.RunAsync(
            RegisterEventActs.Correct,
            on,
            async (entry, token) =>
            {
                Texts.Require(request.Reason, "reason", "更正的事由", 500);
                var needs = request.Kind is RegisterCorrectionKind.CreditRepair ? Repair : Wrong;
                await papers.CheckAsync(request.Document, needs, on.By, token);
                RepairRule.Check(request.Kind, entry.Kind);
                CorrectionDayRule.Check(
                    request.Kind,
                    request.Document.Date,
                    entry.Day,
                    clock.Today
                );
                entry.Propose(request, on.By, clock.Now);
            },
            cancellationToken
        );

    /// <summary>Confirms it: the entry counts against nobody any more.</summary>
    public Task<RegisterEvent> ConfirmAsync(CaseAct on, CancellationToken cancellationToken) =>
        changes.RunAsync(
            RegisterEventActs.ConfirmCorrection,
            on,
            async (entry, token) =>
            {
                var correction = entry.Correct(on.By, clock.Now);

                // The row first: whoever opens a revocation on it now has done so, or waits and finds it corrected.
                await db.SaveChangesAsync(token);
                if (correction.Kind is RegisterCorrectionKind.Wrong)
                {
                    await LoseGroundAsync(entry, token);
                }
            },
            cancellationToken
        );

    /// <summary>Sends it back: the entry stands.</summary>
    public Task<RegisterEvent> RejectAsync(
        CaseAct on,
        RejectCorrectionRequest request,
        CancellationToken cancellationToken
    ) =>
        changes.RunAsync(
            RegisterEventActs.RejectCorrection,
            on,
            (entry, _) =>
            {
                var reason = Texts.Require(request.Reason, "reason", "退回原因", 500);
                entry.RejectCorrection(reason, on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private async Task LoseGroundAsync(RegisterEvent entry, CancellationToken cancellationToken)
    {
        var resting = await db
            .Revocations.Where(r => r.Ground == RevocationGround.Accident && r.SourceId == entry.Id)
            .ToListAsync(cancellationToken);
        foreach (var revocation in resting)
        {
            revocation.LoseGround($"{entry.Day.ToChinese()}的事故登记有误，已经更正", clock.Now);
        }
    }
}
