using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Promotion;

/// <summary>第三十条: where holders report, and the office reads, returns, asks and excuses.</summary>
internal sealed class PromotionDesk(
    HonoursDb db,
    PromotionAnswer answer,
    PromotionCounter counter,
    PromotionFiles files,
    AwardClock clock
)
{
    /// <summary>The holder reports.</summary>
    public Task<PromotionReport> SubmitAsync(
        CaseAct on,
        SubmitPromotionReportRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            PromotionActs.Submit,
            on,
            async (found, token) =>
            {
                var text = Texts.Require(request.Text, "text", "推广情况", 5000);
                NoProfitRule.Check(request);
                await files.RequireAsync(found.Id, request.FileIds, on.By, token);
                var counts = await counter.OfAsync(found.HonourId, found.Year, token);
                found.Submit(request with { Text = text }, counts, on.By, clock.Now);
            },
            cancellationToken
        );

    /// <summary>Asks for more.</summary>
    public Task<PromotionReport> ReturnAsync(
        CaseAct on,
        PromotionReasonRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            PromotionActs.Return,
            on,
            found =>
                found.Return(
                    Texts.Require(request.Reason, "reason", "补充意见", 1000),
                    on.By,
                    clock.Now
                ),
            cancellationToken
        );

    /// <summary>Has read it.</summary>
    public Task<PromotionReport> AcceptAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            PromotionActs.Accept,
            on,
            found => found.Accept(on.By, clock.Now),
            cancellationToken
        );

    /// <summary>Asks once more.</summary>
    public Task<PromotionReport> RemindAsync(
        CaseAct on,
        RemindPromotionRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            PromotionActs.Remind,
            on,
            found =>
                found.Remind(
                    Texts.Require(request.Note, "note", "催办内容", 500),
                    on.By,
                    clock.Now
                ),
            cancellationToken
        );

    /// <summary>Does without it.</summary>
    public Task<PromotionReport> ExcuseAsync(
        CaseAct on,
        PromotionReasonRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            PromotionActs.Excuse,
            on,
            found =>
                found.Excuse(
                    Texts.Require(request.Reason, "reason", "理由", 1000),
                    on.By,
                    clock.Now
                ),
            cancellationToken
        );

    private Task<PromotionReport> ChangeAsync(
        Act<PromotionReport> act,
        CaseAct on,
        Action<PromotionReport> change,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            act,
            on,
            (found, _) =>
            {
                change(found);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private Task<PromotionReport> ChangeAsync(
        Act<PromotionReport> act,
        CaseAct on,
        Func<PromotionReport, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var found = await db.PromotionReports.OwnedBy(on.By).RequireAsync(on.Id, token);
                var now = await answer.ViewAsync(found, on.By, token);
                on.Seen?.Ensure(found.Version, () => now);
                act.Require(found);
                await change(found, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            cancellationToken
        );
}
