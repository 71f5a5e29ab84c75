using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Templates;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Lists;

/// <summary>
/// Papers of a 拟获奖名单 over REST. Each tells of the whole list: whoever must stay out of somebody on it gets none of them
/// (第二十二条).
/// </summary>
internal static class AwardListDocumentEndpoints
{
    public static void MapAwardListDocuments(this IEndpointRouteBuilder api)
    {
        // 市政府 decides on the list; how the experts scored is not before it.
        string[] scored = [Roles.Office, Roles.LeadingGroup, Roles.Supervisor];
        var list = api.MapGroup("/award-lists/{id:guid}").WithTags("拟获奖名单");
        list.MapGet("/document", ReportAsync)
            .RequireAwardRole(scored)
            .WithSummary("综合评审报告（PDF或者Word）");
        list.MapGet("/request/document", RequestAsync)
            .RequireAwardRole([.. scored, Roles.Government])
            .WithSummary("报请市政府审定的请示（PDF或者Word）");
        list.MapGet("/decision/document", DecisionAsync)
            .RequireAwardRole([.. scored, Roles.Government])
            .WithSummary("市政府表扬决定（代拟稿）（PDF或者Word）");
    }

    private static async Task<FileContentHttpResult> ReportAsync(
        [AsParameters] DocumentAsked asked,
        AwardListAnswer answer,
        CompositeResults results,
        AwardClock clock,
        CancellationToken cancellationToken
    )
    {
        var list = await WholeAsync(asked, answer, cancellationToken);
        var ranking = await results.OfAsync(list.EditionId, asked.By, cancellationToken);
        return asked.Press.Answer(
            DocumentKinds.CompositeReport,
            AwardListDocuments.Report(list, ranking, clock.Today),
            asked
        );
    }

    private static async Task<FileContentHttpResult> RequestAsync(
        [AsParameters] DocumentAsked asked,
        AwardListAnswer answer,
        AwardClock clock,
        CancellationToken cancellationToken
    ) =>
        asked.Press.Answer(
            DocumentKinds.ApprovalRequest,
            AwardListDocuments.Request(
                await WholeAsync(asked, answer, cancellationToken),
                clock.Today
            ),
            asked
        );

    private static async Task<FileContentHttpResult> DecisionAsync(
        [AsParameters] DocumentAsked asked,
        AwardListAnswer answer,
        ReviewDb db,
        AwardClock clock,
        CancellationToken cancellationToken
    )
    {
        var list = await WholeAsync(asked, answer, cancellationToken);
        var edition = await db
            .Editions.AsNoTracking()
            .SingleAsync(e => e.Id == list.EditionId, cancellationToken);
        return asked.Press.Answer(
            DocumentKinds.Decision,
            AwardListDocuments.Decision(list, edition, clock.Today),
            asked
        );
    }

    private static async Task<AwardListView> WholeAsync(
        DocumentAsked asked,
        AwardListAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var found = await answer.FindAsync(asked.Id, asked.By, cancellationToken);
        var view = await answer.ViewAsync(found, asked.By, cancellationToken);
        return view.Entries.Count < found.Entries.Count
            ? throw new RefusedException(Refusals.NotFound)
            : view;
    }
}
