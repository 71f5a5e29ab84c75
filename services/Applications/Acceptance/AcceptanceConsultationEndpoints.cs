using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Acceptance;

/// <summary>受理名单征求意见 over REST: <c>/api/applications/acceptance-consultations</c>.</summary>
internal static class AcceptanceConsultationEndpoints
{
    public static void MapAcceptanceConsultations(this IEndpointRouteBuilder api)
    {
        string[] readers = [Roles.Department, Roles.Office];
        var consultations = api.MapGroup("/acceptance-consultations").WithTags("受理名单");
        consultations
            .MapGet("/", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("本部门收到的受理名单征求意见（市质量强市办：全部）");
        consultations
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(readers)
            .WithSummary("受理名单征求意见详情");
        new CaseRoutes<AcceptanceConsultation, AcceptanceConsultationView>(consultations).Map(
            AcceptanceConsultationActs.Reply,
            (
                ReplyDesk desk,
                CaseAct on,
                AcceptanceReplyRequest request,
                CancellationToken cancellationToken
            ) => desk.ReplyAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<AcceptanceConsultationView>>> ListAsync(
        AcceptanceConsultationAnswer answer,
        bool? open,
        [AsParameters] PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(open, page, by, cancellationToken));

    private static async Task<TaggedOk<AcceptanceConsultationView>> GetAsync(
        Guid id,
        ReplyDesk desk,
        AcceptanceConsultationAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await desk.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );
}
