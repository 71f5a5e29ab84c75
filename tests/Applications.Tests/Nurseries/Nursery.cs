using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Nurseries;

/// <summary>What the tests of the nursery begin with.</summary>
internal static class Nursery
{
    public static CultivateRequest Firm(int n, string section = "C") =>
        new(
            CandidateKind.Organisation,
            $"示例培育{n}有限公司",
            Numbers.CreditCode(n),
            null,
            section
        );

    public static CultivateRequest Person(string name, string employer = "示例市中心医院") =>
        new(CandidateKind.Individual, name, null, employer, "Q");

    public static AmendCultivationRequest Amendment(this CultivateRequest request) =>
        new(
            request.Name,
            request.CreditCode,
            request.Employer,
            request.IndustrySection,
            request.PlannedEdition,
            request.Note
        );

    public static async Task<Guid> BeginAsync(this HttpClient body, CultivateRequest request) =>
        (await body.PostReply("cultivation", request)).As<CultivationView>().Row.Id;

    public static NoteGuidanceRequest Guidance(DateOnly day) =>
        new(day, GuidanceForm.OnSite, "示例：完善卓越绩效自评。", "示例质量科、示例专家");
}
