using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Delivery;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.TitleReports;

/// <summary>Reports for 市质量强市办, which handles them, and the supervisors, who read along.</summary>
internal static class TitleReportDeskEndpoints
{
    public static void MapTitleReportsDesk(this IEndpointRouteBuilder api)
    {
        string[] readers = [Roles.Office, Roles.Supervisor];
        var desk = api.MapGroup("/title-reports-desk")
            .WithTags("称号和证书使用举报办理")
            .WithoutTrace();
        desk.MapGet("", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("举报列表，最新在前")
            .WithDescription("参数：after、limit（不超过100）、state、subject。");
        desk.MapGet("/{id:guid}", GetAsync).RequireAwardRole(readers).WithSummary("举报详情");
        var acts = new CaseRoutes<TitleReport, TitleReportView>(desk);
        acts.Map(
            TitleReportActs.Accept,
            (TitleReportDesk reports, CaseAct on, CancellationToken cancellationToken) =>
                reports.AcceptAsync(on, cancellationToken)
        );
        acts.Map(
            TitleReportActs.Reject,
            (
                TitleReportDesk reports,
                CaseAct on,
                RefuseTitleReportRequest request,
                CancellationToken cancellationToken
            ) => reports.RefuseAsync(on, request, cancellationToken)
        );
        acts.Map(
            TitleReportActs.Ask,
            (
                TitleReportDesk reports,
                CaseAct on,
                AskForStatementRequest request,
                CancellationToken cancellationToken
            ) => reports.AskAsync(on, request, cancellationToken)
        );
        acts.Map(
            TitleReportActs.State,
            (
                TitleReportDesk reports,
                CaseAct on,
                TitleStatementRequest request,
                CancellationToken cancellationToken
            ) => reports.HearAsync(on, request, cancellationToken)
        );
        acts.Map(
            TitleReportActs.Conclude,
            (
                TitleReportDesk reports,
                CaseAct on,
                ConcludeTitleReportRequest request,
                CancellationToken cancellationToken
            ) => reports.ConcludeAsync(on, request, cancellationToken)
        );
        acts.Map(
            TitleReportActs.Close,
            (
                TitleReportDesk reports,
                CaseAct on,
                CloseTitleReportRequest request,
                CancellationToken cancellationToken
            ) => reports.CloseAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<TitleReportSummary>>> ListAsync(
        TitleReportAnswer answer,
        [AsParameters] TitleReportFilter filter,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(filter, page, cancellationToken));

    private static async Task<TaggedOk<TitleReportView>> GetAsync(
        Guid id,
        TitleReportAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => await answer.OfAsync(await answer.FindAsync(id, cancellationToken), by, cancellationToken);
}
