using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>Recusals over REST: <c>/api/review/recusals</c> (article 22).</summary>
internal static class RecusalEndpoints
{
    public static void MapRecusals(this IEndpointRouteBuilder api)
    {
        var recusals = api.MapGroup("/recusals").WithTags("回避");
        recusals
            .MapGet("/", ListAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor, Roles.LeadingGroup)
            .WithSummary("回避情况（第二十二条）");
        recusals
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor, Roles.LeadingGroup)
            .WithSummary("回避事项详情");
        recusals
            .MapPost("/", AskAsync)
            .RequireAwardRole(
                Roles.Expert,
                Roles.Office,
                Roles.Supervisor,
                Roles.LeadingGroup,
                Roles.Government,
                Roles.ReceivingBody,
                Roles.Department,
                Roles.Applicant
            )
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("申请本人回避，或者提出回避建议（第二十二条）");
        api.MapGet("/candidates/{candidateId:guid}/handling", HandlingAsync)
            .WithTags("回避")
            .RequireAwardRole(Roles.Applicant)
            .WithSummary("办理本单位申报的工作人员，可以对其提出回避建议（第二十二条）");
        recusals
            .MapPost("/{id:guid}/decide", DecideAsync)
            .RequireAwardRole(Roles.Office, Roles.LeadingGroup)
            .RequireIfMatch()
            .WithSummary("决定回避（第二十二条）");
    }

    private static async Task<Ok<Page<RecusalView>>> ListAsync(
        ReviewDb db,
        AccessRule access,
        RecusalDesk desk,
        HttpContext http,
        Guid? editionId,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        if (editionId is { } edition)
        {
            await access.RequirePartAsync(by, edition, ct);
        }

        var found = await desk.Visible(by)
            .AsNoTracking()
            .Where(r => editionId == null || r.EditionId == editionId)
            .OrderBy(r => r.RequestedAt)
            .ThenBy(r => r.Id)
            .ToListAsync(ct);
        var names = await NamesAsync(db, found, ct);
        return TypedResults.Ok(
            new Page<RecusalView>([.. found.Select(r => ToView(r, names[r.CandidateId]))], null)
        );
    }

    private static async Task<Ok<RecusalView>> GetAsync(
        Guid id,
        ReviewDb db,
        RecusalDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var found =
            await desk.Visible(http.User.ToAwardUser()).SingleOrDefaultAsync(r => r.Id == id, ct)
            ?? throw new RefusedException(Refusals.NotFound);
        return await AnswerAsync(http, db, found, ct);
    }

    private static async Task<Ok<IReadOnlyList<HandlingPersonView>>> HandlingAsync(
        Guid candidateId,
        Participants participants,
        HttpContext http,
        CancellationToken ct
    )
    {
        var candidate = await participants.OwnCaseAsync(http.User.ToAwardUser(), candidateId, ct);
        return TypedResults.Ok<IReadOnlyList<HandlingPersonView>>([
            .. (await participants.HandlingAsync(candidate, ct)).Select(p => new HandlingPersonView(
                p.Subject,
                p.Name,
                p.Role
            )),
        ]);
    }

    private static async Task<Created<RecusalView>> AskAsync(
        RecusalRequest request,
        ReviewDb db,
        RecusalDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var asked = await desk.AskAsync(http.User.ToAwardUser(), request, ct);
        var view = await AnswerAsync(http, db, asked, ct);
        return TypedResults.Created($"/api/review/recusals/{asked.Id}", view.Value);
    }

    private static async Task<Ok<RecusalView>> DecideAsync(
        Guid id,
        DecideRecusalRequest request,
        ReviewDb db,
        RecusalDesk desk,
        HttpContext http,
        CancellationToken ct
    ) => await AnswerAsync(http, db, await desk.DecideAsync(http, id, request, ct), ct);

    private static async Task<Ok<RecusalView>> AnswerAsync(
        HttpContext http,
        ReviewDb db,
        RecusalCase recusal,
        CancellationToken ct
    )
    {
        http.SetETag(recusal.Version);
        var names = await NamesAsync(db, [recusal], ct);
        return TypedResults.Ok(ToView(recusal, names[recusal.CandidateId]));
    }

    private static Task<Dictionary<Guid, string>> NamesAsync(
        ReviewDb db,
        IEnumerable<RecusalCase> recusals,
        CancellationToken ct
    )
    {
        var ids = recusals.Select(r => r.CandidateId).Distinct().ToArray();
        return db
            .Candidates.IgnoreQueryFilters()
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Name, ct);
    }

    internal static RecusalView ToView(RecusalCase r, string candidate) =>
        new(
            r.Id,
            r.EditionId,
            r.CandidateId,
            candidate,
            r.Subject,
            r.SubjectName,
            r.Source,
            r.Reason,
            r.State,
            r.DecidedByRole,
            r.RequestedAt,
            r.DecidedAt,
            r.Decision
        );
}
