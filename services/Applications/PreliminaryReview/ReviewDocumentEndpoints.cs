using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Applications.Intake;
using QualityAward.Common;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Templates;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>Documents of 资格初审 over REST, for those who read the case.</summary>
internal static class ReviewDocumentEndpoints
{
    public static void MapReviewDocuments(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/preliminary/{id:guid}")
            .WithTags("资格初审")
            .RequireAwardRole(Roles.ReceivingBody);
        cases.MapGet("/document", OpinionAsync).WithSummary("初审意见（PDF或者Word）");
        cases
            .MapGet("/report/document", ReportAsync)
            .WithSummary("初审结果上报函和名单（PDF或者Word）");
        cases.MapGet("/application-form/document", FormAsync).WithSummary("申报表（PDF或者Word）");
        cases
            .MapGet("/recommendation/document", RecommendationAsync)
            .WithSummary("推荐意见（PDF或者Word）");
        var letters = api.MapGroup("/consultations/{id:guid}")
            .WithTags("资格初审")
            .RequireAwardRole(Roles.ReceivingBody, Roles.Department);
        letters.MapGet("/document", LetterAsync).WithSummary("征求意见函（PDF或者Word）");
        letters.MapGet("/reply/document", ReplyAsync).WithSummary("征求意见回函（PDF或者Word）");
    }

    private static async Task<FileContentHttpResult> OpinionAsync(
        [AsParameters] DocumentAsked asked,
        PreliminaryDesk desk,
        PreliminaryAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var found = await desk.CaseAsync(asked.Id, asked.By, cancellationToken);
        var view = await answer.ViewAsync(found, asked.By, cancellationToken);
        return asked.Press.Answer(
            DocumentKinds.PreliminaryOpinion,
            ReviewDocuments.Opinion(view),
            asked
        );
    }

    private static async Task<FileContentHttpResult> ReportAsync(
        [AsParameters] DocumentAsked asked,
        PreliminaryDesk desk,
        ReviewDocuments documents,
        CancellationToken cancellationToken
    )
    {
        var found = await desk.FindAsync(asked.Id, asked.By, cancellationToken);
        return asked.Press.Answer(
            DocumentKinds.PreliminaryReport,
            await documents.ReportAsync(found, asked.By, cancellationToken),
            asked
        );
    }

    private static async Task<FileContentHttpResult> FormAsync(
        [AsParameters] DocumentAsked asked,
        PreliminaryDesk desk,
        FormDocument documents,
        CancellationToken cancellationToken
    ) =>
        asked.Press.Answer(
            DocumentKinds.ApplicationForm,
            documents.Form(await desk.FindAsync(asked.Id, asked.By, cancellationToken), own: false),
            asked
        );

    private static async Task<FileContentHttpResult> RecommendationAsync(
        [AsParameters] DocumentAsked asked,
        PreliminaryDesk desk,
        CancellationToken cancellationToken
    ) =>
        asked.Press.Answer(
            DocumentKinds.Recommendation,
            FormDocument.Recommendation(
                await desk.FindAsync(asked.Id, asked.By, cancellationToken)
            ),
            asked
        );

    private static async Task<FileContentHttpResult> LetterAsync(
        [AsParameters] DocumentAsked asked,
        ConsultationDesk desk,
        ConsultationCaseAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var found = await desk.FindAsync(asked.Id, asked.By, cancellationToken);
        var view = await answer.ViewAsync(found, asked.By, cancellationToken);
        return asked.Press.Answer(
            DocumentKinds.ConsultationLetter,
            ReviewDocuments.Letter(view),
            asked
        );
    }

    private static async Task<FileContentHttpResult> ReplyAsync(
        [AsParameters] DocumentAsked asked,
        ConsultationDesk desk,
        ConsultationCaseAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var found = await desk.FindAsync(asked.Id, asked.By, cancellationToken);
        var view = await answer.ViewAsync(found, asked.By, cancellationToken);
        return asked.Press.Answer(
            DocumentKinds.ConsultationReply,
            ReviewDocuments.Reply(view),
            asked
        );
    }
}
