using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using static QualityAward.Applications.Intake.OwnApplications;

namespace QualityAward.Applications.Intake;

/// <summary>From the draft to submission and withdrawal (articles 3, 11).</summary>
internal static class FilingEndpoints
{
    public static void MapFiling(this IEndpointRouteBuilder own)
    {
        own.MapPut("/{id:guid}/draft", SaveAsync)
            .RequireIfMatch()
            .WithSummary("保存草稿（不要求完整）");
        own.MapGet("/{id:guid}/check", CheckAsync).WithSummary("还缺什么");
        own.MapPost("/{id:guid}/submit", SubmitAsync)
            .RequireIfMatch()
            .WithSummary("提交申报（第十一条）：提交后不得更改");
        own.MapPost("/{id:guid}/withdraw", WithdrawAsync)
            .RequireIfMatch()
            .WithSummary("撤回申报（第三条）");
    }

    private static async Task<Ok<ApplicationView>> SaveAsync(
        Guid id,
        ApplicationForm form,
        SaveDraft save,
        ApplicationsDb db,
        FormProtection protection,
        RequiredPapers papers,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        FormShape.Check(form);
        if (await save.TryAsync(id, form, http, ct) is { } draft)
        {
            return TypedResults.Ok(draft);
        }

        var saved = await ChangeAsync(
            id,
            db,
            http,
            a => a.Save(protection.Seal(form, a.Draft), clock.Now),
            ct
        );
        return TypedResults.Ok(await ViewAsync(saved, db, protection, papers, clock, http, ct));
    }

    private static async Task<Ok<FormCheckView>> CheckAsync(
        Guid id,
        ApplicationsDb db,
        FormProtection protection,
        RequiredPapers papers,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var own = await OwnAsync(id, db, http, ct);
        if (own.State is ApplicationState.Locked)
        {
            throw new RefusedException(Refusals.NotFound);
        }

        var stamped = await papers.SeemsToNeedAsync(own.EditionId, StampedActs.Recommendation, ct);
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.Id == own.EditionId, ct);
        var issues = FormCheck.Run(
            own.Kind,
            protection.OpenNumber(own.Draft),
            FilingGround.Of(edition, stamped, clock.Today)
        );
        return TypedResults.Ok(new FormCheckView(issues.Count == 0, issues));
    }

    private static async Task<Ok<ApplicationView>> SubmitAsync(
        Guid id,
        SubmitApplication submit,
        ApplicationsDb db,
        FormProtection protection,
        RequiredPapers papers,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var done = await submit.RunAsync(id, http.IfMatchVersion(), http.User.ToAwardUser(), ct);
        return TypedResults.Ok(await ViewAsync(done, db, protection, papers, clock, http, ct));
    }

    private static async Task<Ok<ApplicationView>> WithdrawAsync(
        Guid id,
        WithdrawApplicationRequest request,
        ApplicationsDb db,
        FormProtection protection,
        RequiredPapers papers,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var done = await ChangeAsync(
            id,
            db,
            http,
            a => a.Withdraw(request.Reason, by, clock.Now),
            ct
        );
        return TypedResults.Ok(await ViewAsync(done, db, protection, papers, clock, http, ct));
    }
}
