using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Custody;

/// <summary>Where certificates and plaques are (article 20): <c>/api/honours/custody</c>.</summary>
internal static class CustodyEndpoints
{
    public static void MapCustody(this IEndpointRouteBuilder api)
    {
        string[] readers =
        [
            Roles.Office,
            Roles.Supervisor,
            Roles.Government,
            Roles.LeadingGroup,
            Roles.Applicant,
        ];
        var custody = api.MapGroup("/custody").WithTags("证书和奖牌台账");
        custody
            .MapGet("", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("证书和奖牌台账，按名录次序；申报主体只见本单位的")
            .WithDescription(
                "参数：after、limit（不超过100）、kind、state、collected（false为未领取）、q。"
            );
        custody
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(readers)
            .WithSummary("一份证书或者奖牌的去向");
        custody
            .MapPost("/open", OpenAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary("把尚未入账的有效奖项的证书和奖牌补入台账");
        custody
            .MapPost("/hand-over", HandOverManyAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary("以一份签收单登记多份证书、奖牌的颁发，全部登记或者都不登记");
        var acts = new CaseRoutes<CustodyCase, CustodyView>(custody);
        acts.Map(
            CustodyActs.Make,
            (
                CustodyDesk desk,
                CaseAct on,
                RecordMadeRequest request,
                CancellationToken cancellationToken
            ) => desk.MakeAsync(on, request, cancellationToken)
        );
        acts.Map(
            CustodyActs.HandOver,
            (
                CustodyDesk desk,
                CaseAct on,
                RecordHandOverRequest request,
                CancellationToken cancellationToken
            ) => desk.HandOverAsync(on, request, cancellationToken)
        );
        acts.Map(
            CustodyActs.Lose,
            (
                CustodyDesk desk,
                CaseAct on,
                RecordLossRequest request,
                CancellationToken cancellationToken
            ) => desk.LoseAsync(on, request, cancellationToken)
        );
        acts.Map(
            CustodyActs.Find,
            (
                CustodyDesk desk,
                CaseAct on,
                RecordFoundRequest request,
                CancellationToken cancellationToken
            ) => desk.FindAgainAsync(on, request, cancellationToken)
        );
        acts.Map(
            CustodyActs.Replace,
            (
                CustodyDesk desk,
                CaseAct on,
                ReplaceCustodyRequest request,
                CancellationToken cancellationToken
            ) => desk.ReplaceAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<CustodyView>>> ListAsync(
        CustodyAnswer answer,
        [AsParameters] CustodyFilter filter,
        [AsParameters] NumberedPageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(filter, page, by, cancellationToken));

    private static async Task<TaggedOk<CustodyView>> GetAsync(
        Guid id,
        CustodyAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<Ok<OpenedCustody>> OpenAsync(
        OpenCustody open,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(new OpenedCustody(await open.RunAsync(cancellationToken)));

    private static async Task<Ok<HandedOverMany>> HandOverManyAsync(
        HandOverManyRequest request,
        CustodyDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var done = await desk.HandOverManyAsync(request, by, cancellationToken);
        return TypedResults.Ok(new HandedOverMany([.. done.Select(found => found.ToView(by))]));
    }
}
