using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Templates;
using QualityAward.Rest.Problems;

namespace QualityAward.Applications.Intake;

/// <summary>申报表 and 推荐意见 for the unit that filed them.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder own)
    {
        own.MapGet("/{id:guid}/document", FormAsync)
            .WithSummary("申报表（PDF或者Word），载明版本和校验值（第十一条）");
        own.MapGet("/{id:guid}/recommendation/document", RecommendationAsync)
            .WithSummary("推荐意见（PDF或者Word）");
    }

    private static async Task<FileContentHttpResult> FormAsync(
        [AsParameters] DocumentAsked asked,
        ApplicationsDb db,
        FormDocument documents,
        CancellationToken cancellationToken
    ) =>
        asked.Press.Answer(
            DocumentKinds.ApplicationForm,
            documents.Form(await OwnAsync(db, asked, cancellationToken), own: true),
            asked
        );

    private static async Task<FileContentHttpResult> RecommendationAsync(
        [AsParameters] DocumentAsked asked,
        ApplicationsDb db,
        CancellationToken cancellationToken
    ) =>
        asked.Press.Answer(
            DocumentKinds.Recommendation,
            FormDocument.Recommendation(await OwnAsync(db, asked, cancellationToken)),
            asked
        );

    private static async Task<Application> OwnAsync(
        ApplicationsDb db,
        DocumentAsked asked,
        CancellationToken cancellationToken
    ) =>
        await db
            .Applications.AsNoTracking()
            .WithSubmitted()
            .SingleOrDefaultAsync(
                a => a.Id == asked.Id && a.ApplicantUnit == asked.By.Unit,
                cancellationToken
            )
        ?? throw new RefusedException(Refusals.NotFound);
}
