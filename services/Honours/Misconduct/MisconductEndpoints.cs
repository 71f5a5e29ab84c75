using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Misconduct;

/// <summary>Cases of misconduct and bans (article 24). Never public.</summary>
internal static class MisconductEndpoints
{
    public static void MapMisconduct(this IEndpointRouteBuilder api)
    {
        api.MapMisconductDocuments();
        string[] readers = [Roles.Office, Roles.Supervisor, Roles.LeadingGroup];
        var cases = api.MapGroup("/misconduct-cases").WithTags("弄虚作假查处");
        cases.MapGet("", ListAsync).RequireAwardRole(readers).WithSummary("案件，最新在前");
        cases.MapGet("/{id:guid}", GetAsync).RequireAwardRole(readers).WithSummary("一件案件");
        cases
            .MapPost("", OpenAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary("立案（第二十四条）");
        var acts = new CaseRoutes<MisconductCase, MisconductView>(cases);
        acts.Map(
            MisconductActs.Notify,
            (
                MisconductDesk desk,
                CaseAct on,
                NotifyFactsRequest request,
                CancellationToken cancellationToken
            ) => desk.NotifyAsync(on, request, cancellationToken)
        );
        acts.Map(
            MisconductActs.Hear,
            (
                MisconductDesk desk,
                CaseAct on,
                RecordStatementRequest request,
                CancellationToken cancellationToken
            ) => desk.HearAsync(on, request, cancellationToken)
        );
        acts.Map(
            MisconductActs.Decide,
            (
                MisconductDesk desk,
                CaseAct on,
                DecideMisconductRequest request,
                CancellationToken cancellationToken
            ) => desk.DecideAsync(on, request, cancellationToken)
        );
        acts.Map(
            MisconductActs.Dismiss,
            (
                MisconductDesk desk,
                CaseAct on,
                DismissMisconductRequest request,
                CancellationToken cancellationToken
            ) => desk.DismissAsync(on, request, cancellationToken)
        );
        api.MapGet("/bans", BansAsync)
            .WithTags("弄虚作假查处")
            .RequireAwardRole(readers)
            .WithSummary("不予受理名单（不公开）");
    }

    private static async Task<Ok<Page<MisconductView>>> ListAsync(
        MisconductAnswer answer,
        [AsParameters] MisconductQuery query,
        AwardUser by,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(query, page, by, cancellationToken));

    private static async Task<TaggedOk<MisconductView>> GetAsync(
        Guid id,
        MisconductAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => await answer.OfAsync(await answer.FindAsync(id, cancellationToken), by, cancellationToken);

    private static async Task<TaggedCreated<MisconductView>> OpenAsync(
        OpenMisconductRequest request,
        MisconductDesk desk,
        MisconductAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var opened = await desk.OpenAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/honours/misconduct-cases/{opened.Id}",
            await answer.ViewAsync(opened, by, cancellationToken),
            opened.Version
        );
    }

    private static async Task<Ok<Page<BanView>>> BansAsync(
        BanList bans,
        string? q,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await bans.PageAsync(q, page, cancellationToken));
}
