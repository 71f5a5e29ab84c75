using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Misconduct;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Honours.TitleReports;

/// <summary>市质量强市办's desk of reports.</summary>
internal sealed class TitleReportDesk(
    HonoursDb db,
    SubjectWall wall,
    PaperDesk papers,
    LegalDeadlines deadlines,
    TitleReportAnswer answer,
    SecretBox box,
    AwardClock clock
)
{
    /// <summary>Begins to verify one.</summary>
    public Task<TitleReport> AcceptAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            TitleReportActs.Accept,
            on,
            (found, _) =>
            {
                found.Accept(on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Does not accept one.</summary>
    public Task<TitleReport> RefuseAsync(
        CaseAct on,
        RefuseTitleReportRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            TitleReportActs.Reject,
            on,
            (found, _) =>
            {
                found.Refuse(Require(request.Answer, "answer", "理由"), box, on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Asks who is named for a statement.</summary>
    public Task<TitleReport> AskAsync(
        CaseAct on,
        AskForStatementRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            TitleReportActs.Ask,
            on,
            async (found, token) =>
            {
                var needs = PaperNeeds.Any(found.Article, "征求说明的函") with { Number = true };
                await papers.CheckAsync(request.Document, needs, on.By, token);
                if (request.StatementDays is < 1 or > 30)
                {
                    throw new RefusedException(Refusals.Malformed("说明期限应为1至30个工作日。"));
                }

                var due = await deadlines.AfterAsync(
                    request.Document.Date,
                    request.StatementDays,
                    DayCount.WorkingDays,
                    token
                );
                found.Ask(request.Document, due.LastDay, on.By, clock.Now);
            },
            cancellationToken
        );

    /// <summary>Records the statement.</summary>
    public Task<TitleReport> HearAsync(
        CaseAct on,
        TitleStatementRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            TitleReportActs.State,
            on,
            async (found, token) =>
            {
                var summary = Require(request.Summary, "summary", "说明的要点");
                await papers.CheckAsync(
                    request.Document,
                    PaperNeeds.Any(found.Article, "说明材料"),
                    on.By,
                    token
                );
                ServiceDayRule.Check(
                    request.ReceivedOn,
                    found.Request!.Date,
                    clock.Today,
                    found.Article
                );
                found.Hear(request with { Summary = summary }, on.By, clock.Now);
            },
            cancellationToken
        );

    /// <summary>Concludes one.</summary>
    public Task<TitleReport> ConcludeAsync(
        CaseAct on,
        ConcludeTitleReportRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            TitleReportActs.Conclude,
            on,
            async (found, token) =>
            {
                var checkedRequest = request with
                {
                    Finding = Require(request.Finding, "finding", "核实情况"),
                    Answer = Require(request.Answer, "answer", "答复"),
                };
                if (request.Confirmed)
                {
                    StatementHeardRule.Check(found, clock.Today);
                    MeasureRule.Check(request, found.Article);
                    var needs = PaperNeeds.Any(found.Article, "处理文件") with { Number = true };
                    await papers.CheckAsync(request.Document, needs, on.By, token);
                }
                else
                {
                    checkedRequest = checkedRequest with { Measure = null, Document = null };
                }

                found.Conclude(checkedRequest, box, on.By, clock.Now);
            },
            cancellationToken
        );

    /// <summary>Records that it was put right.</summary>
    public Task<TitleReport> CloseAsync(
        CaseAct on,
        CloseTitleReportRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            TitleReportActs.Close,
            on,
            (found, _) =>
            {
                found.Close(Require(request.Outcome, "outcome", "整改结果"), on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private static string Require(string text, string field, string name) =>
        Texts.Require(text, field, name, TitleReportActs.LongestText);

    private Task<TitleReport> ChangeAsync(
        Act<TitleReport> act,
        CaseAct on,
        Func<TitleReport, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var found = await db.TitleReports.RequireAsync(on.Id, token);
                await wall.RequireAsync(found.SubjectKey, token);
                on.Seen?.Ensure(found.Version, () => answer.View(found, on.By));
                act.Require(found);
                await change(found, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            cancellationToken
        );
}
