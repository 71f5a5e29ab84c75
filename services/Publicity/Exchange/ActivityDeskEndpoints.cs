using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Files;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Delivery;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Exchange;

/// <summary>第二十九条: the organiser's desk; each unit sees its own activities.</summary>
internal static class ActivityDeskEndpoints
{
    public static void MapActivityDesk(this RouteGroupBuilder publicity)
    {
        var desk = publicity
            .MapGroup("/activities-desk")
            .WithTags("示范推广活动")
            .RequireAwardRole(Organisers.Who)
            .WithoutTrace();
        desk.MapGet("", ListAsync).WithSummary("本单位组织的活动，开始时间晚的在前");
        desk.MapGet("/{id:guid}", GetAsync).WithSummary("本单位组织的一项活动");
        desk.MapPost("", PlanAsync)
            .WithIdempotencyKey<PublicityDb>()
            .WithSummary("新拟活动；含有收费内容的不予接受（第三十条）");
        MapActs(new(desk));
        desk.MapGet("/{id:guid}/participants", ParticipantsAsync)
            .WithSummary("报名人员，按报名顺序");
        desk.MapGet("/{id:guid}/participants/{participant:guid}", ParticipantAsync)
            .WithSummary("签到码所指的报名");
        desk.MapPost("/{id:guid}/participants/{participant:guid}/check-in", CheckInAsync)
            .WithSummary("签到；已签到的予以说明，不重复登记");
        desk.MapGet("/{id:guid}/attendance.xlsx", AttendanceAsync)
            .Produces(StatusCodes.Status200OK, contentType: ContentTypes.Xlsx)
            .WithSummary("导出报名和签到名单（xlsx）");
    }

    private static void MapActs(CaseRoutes<Activity, ActivityDetail> acts)
    {
        acts.Map(
            ActivityActs.Publish,
            (ActivityDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.PublishAsync(on, cancellationToken)
        );
        acts.Map(
            ActivityActs.Revise,
            (
                ActivityDesk desk,
                CaseAct on,
                ReviseActivityRequest request,
                CancellationToken cancellationToken
            ) => desk.ReviseAsync(on, request, cancellationToken)
        );
        acts.Map(
            ActivityActs.Cancel,
            (
                ActivityDesk desk,
                CaseAct on,
                CancelActivityRequest request,
                CancellationToken cancellationToken
            ) => desk.CancelAsync(on, request, cancellationToken)
        );
        acts.Map(
            ActivityActs.MarkHeld,
            (ActivityDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.MarkHeldAsync(on, cancellationToken)
        );
        acts.Map(
            ActivityActs.Close,
            (
                ActivityDesk desk,
                CaseAct on,
                CloseActivityRequest request,
                CancellationToken cancellationToken
            ) => desk.CloseAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<ActivityRow>>> ListAsync(
        ActivityAnswer answer,
        [AsParameters] ActivityDeskFilter asked,
        [AsParameters] PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            await answer.PageAsync(asked.State, asked.Kind, page, by, cancellationToken)
        );

    private static async Task<TaggedOk<ActivityDetail>> GetAsync(
        Guid id,
        ActivityAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<TaggedCreated<ActivityDetail>> PlanAsync(
        ActivityContent request,
        ActivityPlanning planning,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var (activity, view) = await planning.RunAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/publicity/activities-desk/{activity.Id}",
            view,
            activity.Version
        );
    }

    private static async Task<Ok<Page<ParticipantView>>> ParticipantsAsync(
        [AsParameters] ParticipantsAsked asked,
        [AsParameters] PageQuery page,
        ParticipantDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await desk.PageAsync(asked.Id, asked.State, page, by, cancellationToken));

    private static async Task<Ok<ParticipantView>> ParticipantAsync(
        Guid id,
        Guid participant,
        ParticipantDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await desk.ReadAsync(id, participant, by, cancellationToken));

    private static async Task<Ok<ParticipantView>> CheckInAsync(
        Guid id,
        Guid participant,
        ParticipantDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await desk.CheckInAsync(id, participant, by, cancellationToken));

    private static async Task<FileContentHttpResult> AttendanceAsync(
        Guid id,
        ParticipantDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var (activity, rows) = await desk.AllAsync(id, by, cancellationToken);
        return TypedResults.Bytes(
            AttendanceSheet.Of(rows),
            ContentTypes.Xlsx,
            $"报名和签到名单（{activity.StartsAt.ToOffset(Common.AwardClock.ShanghaiOffset):yyyy-MM-dd}）.xlsx"
        );
    }
}

/// <summary>What narrows the organiser's list.</summary>
internal sealed record ActivityDeskFilter(ActivityState? State, ActivityKind? Kind);

/// <summary>Whose participants are asked for.</summary>
internal sealed record ParticipantsAsked(Guid Id, ParticipantState? State);
