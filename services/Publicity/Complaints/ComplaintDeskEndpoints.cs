using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Complaints;

/// <summary>The desk of 评审监督组, and of 领导小组 for complaints about a supervisor.</summary>
internal static class ComplaintDeskEndpoints
{
    public static void MapComplaintsDesk(this RouteGroupBuilder publicity)
    {
        var desk = publicity
            .MapGroup("/complaints-desk")
            .WithTags("投诉举报办理")
            .RequireAwardRole(Roles.Supervisor, Roles.LeadingGroup)
            .WithoutTrace();
        desk.MapGet("", ListAsync).WithSummary("投诉举报列表，最新在前");
        desk.MapGet("/{id:guid}", GetAsync).WithSummary("投诉举报及其办理经过");
        Act<ComplaintNoteRequest>(desk, "accept", "受理", ComplaintVerb.Accept, NoteOf);
        Act<ComplaintNoteRequest>(
            desk,
            "investigate",
            "开始调查核实",
            ComplaintVerb.Investigate,
            NoteOf
        );
        Act<ComplaintTextRequest>(
            desk,
            "ask",
            "请投诉人补充",
            ComplaintVerb.Ask,
            (r, _) => new(new(), null, ComplaintForm.Text(r.Text, "问题"))
        );
        Act<MarkSuspendRequest>(
            desk,
            "mark-suspend",
            "标注暂缓：相关候选对象不得报请审定",
            ComplaintVerb.MarkSuspend,
            (r, today) =>
            {
                var candidates = ComplaintForm.Candidates(r.CandidateIds);
                var note = new StepNote(ComplaintForm.Optional(r.Reason, "理由"), candidates);
                return new(note, c => c.Suspend(candidates, today), null);
            }
        );
        Act<LiftSuspendRequest>(
            desk,
            "lift-suspend",
            "以核查结论解除暂缓",
            ComplaintVerb.LiftSuspend,
            (r, _) => new(new(ComplaintForm.Text(r.Finding, "核查结论")), c => c.Lift(), null)
        );
        desk.MapPost("/{id:guid}/look", LookAsync)
            .RequireIfMatch()
            .WithSummary("领导小组甄别所反映的人员，未被反映的不再回避（第二十一条）");
        desk.MapPost("/{id:guid}/lift-by-leading-group", LiftByLeadingGroupAsync)
            .RequireIfMatch()
            .WithSummary("领导小组解除暂缓：须援引已登记的重大事项（第六条、第十九条）");
        Act<DecideComplaintRequest>(
            desk,
            "decide",
            "作出处理结论",
            ComplaintVerb.Decide,
            (r, _) =>
                new(
                    new(ComplaintForm.Text(r.Finding, "处理结论")),
                    c => c.Conclude(r.Substantiated),
                    ComplaintForm.Optional(r.Reply, "答复")
                )
        );
        Act<ComplaintTextRequest>(
            desk,
            "reply",
            "答复投诉人",
            ComplaintVerb.Reply,
            (r, _) => new(new(), null, ComplaintForm.Text(r.Text, "答复"))
        );
        Act<TransferComplaintRequest>(
            desk,
            "transfer",
            "移送纪检监察机关或者司法机关",
            ComplaintVerb.Transfer,
            (r, today) =>
                new(
                    new(To: r.To, Document: ComplaintForm.Document(r.Document, today)),
                    null,
                    ComplaintForm.Optional(r.Reply, "答复")
                )
        );
    }

    private static DeskStep NoteOf(ComplaintNoteRequest request, DateOnly today) =>
        new(new(ComplaintForm.Optional(request.Note, "说明")), null, null);

    private static void Act<TRequest>(
        RouteGroupBuilder desk,
        string path,
        string summary,
        ComplaintVerb verb,
        Func<TRequest, DateOnly, DeskStep> read
    ) =>
        desk.MapPost(
                $"/{{id:guid}}/{path}",
                async (
                    Guid id,
                    TRequest? request,
                    HttpContext http,
                    ComplaintDesk acts,
                    ComplaintViews views,
                    AwardClock clock,
                    CancellationToken cancellationToken
                ) =>
                {
                    var by = http.User.ToAwardUser();
                    // Of a type parameter it is not known that null is no value of it.
                    if (request is null)
                    {
                        throw new RefusedException(Refusals.Malformed("请求内容不得为空。"));
                    }

                    var step = read(request, clock.Today);
                    var complaint = await acts.ActAsync(
                        new(id, http.IfMatchVersion(), by),
                        verb,
                        step.Note,
                        step.Change,
                        step.Reply,
                        cancellationToken
                    );
                    http.SetETag(complaint.Version);
                    return TypedResults.Ok(views.Detail(complaint, by));
                }
            )
            .RequireIfMatch()
            .WithSummary(summary);

    private static async Task<Ok<ComplaintDetail>> LookAsync(
        Guid id,
        ComplaintLookRequest request,
        HttpContext http,
        LookAtComplaint look,
        ComplaintViews views,
        CancellationToken cancellationToken
    )
    {
        var by = http.User.ToAwardUser();
        var act = new DeskAct(id, http.IfMatchVersion(), by);
        var complaint = await look.RunAsync(act, request, cancellationToken);
        http.SetETag(complaint.Version);
        return TypedResults.Ok(views.Detail(complaint, by));
    }

    private static async Task<Ok<ComplaintDetail>> LiftByLeadingGroupAsync(
        Guid id,
        LiftByLeadingGroupRequest request,
        HttpContext http,
        LiftByLeadingGroup lift,
        ComplaintViews views,
        CancellationToken cancellationToken
    )
    {
        var by = http.User.ToAwardUser();
        var act = new DeskAct(id, http.IfMatchVersion(), by);
        var complaint = await lift.RunAsync(act, request, cancellationToken);
        http.SetETag(complaint.Version);
        return TypedResults.Ok(views.Detail(complaint, by));
    }

    private static async Task<Ok<Page<ComplaintRow>>> ListAsync(
        ComplaintReaders readers,
        ComplaintViews views,
        HttpContext http,
        CancellationToken cancellationToken,
        ComplaintState? state = null,
        Guid? after = null,
        int? limit = null
    )
    {
        var by = http.User.ToAwardUser();
        var take = Math.Clamp(limit ?? 50, 1, 100);
        var visible = (await readers.OfAsync(by, cancellationToken)).AsNoTracking();
        var all = visible;
        if (state is { } only)
        {
            all = all.Where(c => c.State == only);
        }

        if (after is { } last)
        {
            var edge =
                await visible
                    .Where(c => c.Id == last)
                    .Select(c => (DateTimeOffset?)c.FiledAt)
                    .SingleOrDefaultAsync(cancellationToken)
                ?? throw new RefusedException(Refusals.NotFound);
            all = all.Where(c => c.FiledAt < edge || (c.FiledAt == edge && c.Id < last));
        }

        var rows = await all.OrderByDescending(c => c.FiledAt)
            .ThenByDescending(c => c.Id)
            .Take(take + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(
            new Page<ComplaintRow>(
                [.. rows.Take(take).Select(c => views.Row(c, by))],
                rows.Count > take ? $"{rows[take - 1].Id}" : null
            )
        );
    }

    private static async Task<Ok<ComplaintDetail>> GetAsync(
        Guid id,
        HttpContext http,
        ComplaintDesk acts,
        ComplaintViews views,
        PeopleComplainedAbout people,
        CancellationToken cancellationToken
    )
    {
        var by = http.User.ToAwardUser();
        var complaint = await acts.FindAsync(id, by, cancellationToken);
        http.SetETag(complaint.Version);
        var detail = views.Detail(complaint, by);
        return TypedResults.Ok(
            detail.Allowed.Contains(ComplaintVerb.Look)
                ? detail with
                {
                    Likely = await people.NamesAsync(complaint.Likely, cancellationToken),
                }
                : detail
        );
    }

    private sealed record DeskStep(StepNote Note, Action<Complaint>? Change, string? Reply);
}
