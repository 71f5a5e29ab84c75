using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Templates;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Misconduct;

/// <summary>第二十四条：送达回证 of a case: of the 处理决定 once there is one, before of the 告知书.</summary>
internal static class MisconductDocuments
{
    public static void MapMisconductDocuments(this IEndpointRouteBuilder api) =>
        api.MapGet("/misconduct-cases/{id:guid}/receipt/document", ReceiptAsync)
            .WithTags("弄虚作假查处")
            .RequireAwardRole(Roles.Office, Roles.Supervisor, Roles.LeadingGroup)
            .WithSummary("告知书或者处理决定的送达回证（PDF或者Word）");

    private static async Task<FileContentHttpResult> ReceiptAsync(
        [AsParameters] DocumentAsked asked,
        MisconductAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var found = await answer.FindAsync(asked.Id, cancellationToken);
        var view = await answer.ViewAsync(found, asked.By, cancellationToken);
        var content = view.Decision is { } decision
            ? ServiceReceipt.Of(
                "处理决定",
                decision.DocumentNumber,
                view.Subject.Name,
                view.DecisionServedOn?.ToChinese()
            )
            : ServiceReceipt.Of(
                "告知书",
                view.Notice?.DocumentNumber,
                view.Subject.Name,
                view.NoticeServedOn?.ToChinese()
            );
        return asked.Press.Answer(DocumentKinds.ServiceReceipt, content, asked);
    }
}
