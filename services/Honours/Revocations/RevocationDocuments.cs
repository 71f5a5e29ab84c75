using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Templates;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Revocations;

/// <summary>第二十四条、第二十七条：建议函 and 送达回证 of a revocation, for whoever reads it.</summary>
internal static class RevocationDocuments
{
    public static void MapRevocationDocuments(this IEndpointRouteBuilder api)
    {
        var one = api.MapGroup("/revocations/{id:guid}")
            .WithTags("撤销和收回")
            .RequireAwardRole(Roles.Office, Roles.Government, Roles.Supervisor, Roles.LeadingGroup);
        one.MapGet("/suggestion/document", SuggestionAsync)
            .WithSummary("对获奖者依据有关规定处理的建议函（PDF或者Word）");
        one.MapGet("/receipt/document", ReceiptAsync)
            .WithSummary("撤销决定的送达回证（PDF或者Word）");
    }

    private static async Task<FileContentHttpResult> SuggestionAsync(
        [AsParameters] DocumentAsked asked,
        RevocationAnswer answer,
        AwardClock clock,
        CancellationToken cancellationToken
    )
    {
        var (view, decision) = await DecidedAsync(asked, answer, "建议函", cancellationToken);
        if (view.Ground is not RevocationGround.Misconduct)
        {
            throw DocumentRefusals.NotReady("建议函", "依据第二十四条撤销表扬奖励");
        }

        return asked.Press.Answer(
            DocumentKinds.Suggestion,
            new(
                new Dictionary<string, string?>
                {
                    ["收函单位"] = view.Suggestion?.Addressee ?? "（上级主管部门或者所在单位）",
                    ["获奖者"] = view.Holder,
                    ["届次"] = view.EditionName,
                    ["证书编号"] = view.CertificateNumber,
                    ["决定日期"] = decision.Date.ToChinese(),
                    ["决定文号"] = decision.DocumentNumber,
                    ["日期"] = (view.Suggestion?.Document.Date ?? clock.Today).ToChinese(),
                }
            )
            {
                Number = view.Suggestion?.Document.DocumentNumber,
            },
            asked
        );
    }

    private static async Task<FileContentHttpResult> ReceiptAsync(
        [AsParameters] DocumentAsked asked,
        RevocationAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var (view, decision) = await DecidedAsync(asked, answer, "送达回证", cancellationToken);
        return asked.Press.Answer(
            DocumentKinds.ServiceReceipt,
            ServiceReceipt.Of(
                "撤销表扬奖励的决定",
                decision.DocumentNumber,
                view.Holder,
                view.ServedOn?.ToChinese()
            ),
            asked
        );
    }

    private static async Task<(RevocationView View, PaperDocument Decision)> DecidedAsync(
        DocumentAsked asked,
        RevocationAnswer answer,
        string document,
        CancellationToken cancellationToken
    )
    {
        var found = await answer.FindAsync(asked.Id, cancellationToken);
        var view = await answer.ViewAsync(found, asked.By, cancellationToken);
        return (
            view,
            view.Decision ?? throw DocumentRefusals.NotReady(document, "市政府作出撤销决定")
        );
    }
}
