using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Documents.Delivery;
using QualityAward.Documents.Templates;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Conduct;

/// <summary>第二十五条：提请追究责任的函, for those only for whom the case exists.</summary>
internal static class StaffCaseDocument
{
    public static void MapStaffCaseDocument(this IEndpointRouteBuilder api) =>
        api.MapGet("/staff-cases/{id:guid}/document", GetAsync)
            .WithTags("工作人员查处")
            .RequireAwardRole(ColleagueRule.Handlers)
            .WithSummary("提请主管部门或者所在单位追究责任的函（PDF或者Word）");

    private static async Task<FileContentHttpResult> GetAsync(
        [AsParameters] DocumentAsked asked,
        StaffCaseAnswer answer,
        AwardClock clock,
        CancellationToken cancellationToken
    )
    {
        var found = await answer.FindAsync(asked.Id, asked.By, cancellationToken);
        var view = found.ToView(asked.By);
        if (view is not { State: StaffCaseState.Found, Decision: { } decision })
        {
            throw DocumentRefusals.NotReady("提请函", "认定违规并作出处理决定");
        }

        var sent = view.Referrals.LastOrDefault(r => r.Target is ReferralTarget.SuperiorOrEmployer);
        return asked.Press.Answer(
            DocumentKinds.StaffReferral,
            new(
                new Dictionary<string, string?>
                {
                    ["收函单位"] = sent?.Addressee ?? "（主管部门或者所在单位）",
                    ["姓名"] = view.Name,
                    ["单位"] = view.Unit,
                    ["事实"] = view.Reasons,
                    ["决定日期"] = decision.Date.ToChinese(),
                    ["决定文号"] = decision.DocumentNumber,
                    ["发函单位"] =
                        asked.By.Role == Roles.Supervisor
                            ? "攀枝花市政府质量奖评审监督组"
                            : "攀枝花市质量强市工作领导小组办公室",
                    ["日期"] = (sent?.Document.Date ?? clock.Today).ToChinese(),
                }
            )
            {
                Number = sent?.Document.DocumentNumber,
            },
            asked
        );
    }
}
