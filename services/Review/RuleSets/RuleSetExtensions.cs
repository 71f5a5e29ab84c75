using QualityAward.Casework.Acts;
using QualityAward.Casework.OnPaper;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.RuleSets;

/// <summary>评审规则 as a part of the service.</summary>
internal static class RuleSetExtensions
{
    public static void AddRuleSets(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<RuleSetDesk>();
        builder.Services.AddCaseAnswer<RuleSet, RuleSetView, RuleSetAnswer>();
        builder.Services.AddScoped<IRegisteredAct, RuleSetApprovalAct>();
    }
}
