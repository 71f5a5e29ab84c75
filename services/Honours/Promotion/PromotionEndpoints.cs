using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Promotion;

/// <summary>Yearly reports for the units that owe them, and for 市质量强市办 (article 30).</summary>
internal static class PromotionEndpoints
{
    public static void MapPromotionReports(this IEndpointRouteBuilder api)
    {
        string[] readers = [Roles.Applicant, Roles.Office];
        var desk = api.MapGroup("/promotion-reports").WithTags("年度推广情况报告");
        desk.MapGet("", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("年度推广情况报告；获奖单位只见本单位的")
            .WithDescription("参数：after、limit（不超过100）、year、state、place、late。");
        desk.MapGet("/{id:guid}", GetAsync).RequireAwardRole(readers).WithSummary("一份报告");
        var acts = new CaseRoutes<PromotionReport, PromotionReportView>(desk);
        acts.Map(
            PromotionActs.Submit,
            (
                PromotionDesk reports,
                CaseAct on,
                SubmitPromotionReportRequest request,
                CancellationToken cancellationToken
            ) => reports.SubmitAsync(on, request, cancellationToken)
        );
        acts.Map(
            PromotionActs.Return,
            (
                PromotionDesk reports,
                CaseAct on,
                PromotionReasonRequest request,
                CancellationToken cancellationToken
            ) => reports.ReturnAsync(on, request, cancellationToken)
        );
        acts.Map(
            PromotionActs.Accept,
            (PromotionDesk reports, CaseAct on, CancellationToken cancellationToken) =>
                reports.AcceptAsync(on, cancellationToken)
        );
        acts.Map(
            PromotionActs.Remind,
            (
                PromotionDesk reports,
                CaseAct on,
                RemindPromotionRequest request,
                CancellationToken cancellationToken
            ) => reports.RemindAsync(on, request, cancellationToken)
        );
        acts.Map(
            PromotionActs.Excuse,
            (
                PromotionDesk reports,
                CaseAct on,
                PromotionReasonRequest request,
                CancellationToken cancellationToken
            ) => reports.ExcuseAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<PromotionReportSummary>>> ListAsync(
        PromotionAnswer answer,
        [AsParameters] PromotionFilter filter,
        AwardUser by,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(filter, page, by, cancellationToken));

    private static async Task<TaggedOk<PromotionReportView>> GetAsync(
        Guid id,
        PromotionAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );
}
