using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Registers;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Corrections;

/// <summary>
/// 第九条、第十条、第二十七条: 市质量强市办 corrects confirmed entries and enters 信用修复: one proposes, another confirms. In the
/// same transaction revocations that rest on a wrong entry lose their ground; cases of applications follow by event.
/// </summary>
public sealed class CorrectionDesk(
    HonoursDb db,
    SubjectWall wall,
    PaperDesk papers,
    AwardClock clock
)
{
    private static readonly PaperNeeds Wrong = new("更正依据的文件", 9) { Scan = true };
    private static readonly PaperNeeds Repair = PaperNeeds.Stamped("信用修复文件", 9);

    /// <summary>Proposes a correction.</summary>
    public async Task<RegisterEvent> ProposeAsync(
        Guid id,
        uint version,
        ProposeCorrectionRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        Texts.Require(request.Reason, "reason", "更正的事由", 500);
        var needs = request.Kind is RegisterCorrectionKind.CreditRepair ? Repair : Wrong;
        await papers.CheckAsync(request.Document, needs, by, ct);
        return await ChangeAsync(
            id,
            version,
            (entry, _) =>
            {
                RepairRule.Check(request.Kind, entry.Kind);
                CorrectionDayRule.Check(
                    request.Kind,
                    request.Document.Date,
                    entry.Day,
                    clock.Today
                );
                entry.Propose(request, by, clock.Now);
                return Task.CompletedTask;
            },
            ct
        );
    }

    /// <summary>Confirms it: the entry counts against nobody any more.</summary>
    public Task<RegisterEvent> ConfirmAsync(
        Guid id,
        uint version,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            async (entry, token) =>
            {
                var correction = entry.Correct(by, clock.Now);

                // The row first: whoever opens a revocation on it now has done so, or waits and finds it corrected.
                await db.SaveChangesAsync(token);
                if (correction.Kind is RegisterCorrectionKind.Wrong)
                {
                    await LoseGroundAsync(entry, token);
                }
            },
            ct
        );

    /// <summary>Sends it back: the entry stands.</summary>
    public Task<RegisterEvent> RejectAsync(
        Guid id,
        uint version,
        string reason,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            (entry, _) =>
            {
                entry.RejectCorrection(
                    Texts.Require(reason, "reason", "退回原因", 500),
                    by,
                    clock.Now
                );
                return Task.CompletedTask;
            },
            ct
        );

    private async Task LoseGroundAsync(RegisterEvent entry, CancellationToken ct)
    {
        var resting = await db
            .Revocations.Where(r => r.Ground == RevocationGround.Accident && r.SourceId == entry.Id)
            .ToListAsync(ct);
        foreach (var revocation in resting)
        {
            revocation.LoseGround($"{entry.Day.ToChinese()}的事故登记有误，已经更正", clock.Now);
        }
    }

    private Task<RegisterEvent> ChangeAsync(
        Guid id,
        uint version,
        Func<RegisterEvent, CancellationToken, Task> change,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var entry = await db.RegisterEvents.ForChangeAsync(
                    id,
                    version,
                    e => wall.RequireAsync(e.Subject.Key, token),
                    e => e.ToView(null),
                    token
                );
                await change(entry, token);
                await db.SaveChangesAsync(token);
                return entry;
            },
            ct
        );
}
