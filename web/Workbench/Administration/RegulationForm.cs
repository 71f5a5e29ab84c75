using QualityAward.Contracts.Rest.Applications;
using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Administration;

/// <summary>A version of the 管理办法 as it is typed from its document.</summary>
public sealed class RegulationForm
{
    /// <summary>Labels of the inputs, by their names in the request.</summary>
    internal static IReadOnlyDictionary<string, string> Labels { get; } =
        PaperErrors.With(
            ("title", "名称"),
            ("issuer", "印发机关"),
            ("inForceFrom", "施行日期"),
            ("inForceTo", "有效期截止日期"),
            ("repeals", "同时废止"),
            ("cycleYears", "评选周期（年）"),
            ("organisationQuota", "获奖组织名额（个）"),
            ("individualQuota", "获奖个人名额（名）"),
            ("cleanYears", "追溯年限（年）"),
            ("acceptanceNoticeDays", "受理名单公示（工作日）"),
            ("awardNoticeDays", "拟获奖名单公示（工作日）"),
            ("banYears", "不予受理年限（年）"),
            ("liabilityYears", "责任追溯年限（年）")
        );

    /// <summary>Its title.</summary>
    public string? Title { get; set; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; set; }

    /// <summary>The document.</summary>
    public PaperForm Document { get; set; } = new();

    /// <summary>First day in force.</summary>
    public DateOnly? InForceFrom { get; set; }

    /// <summary>Last day in force.</summary>
    public DateOnly? InForceTo { get; set; }

    /// <summary>Code of the version that it repeals.</summary>
    public string? Repeals { get; set; }

    /// <summary>The numbers, by their names in the request.</summary>
    public Dictionary<string, int?> Numbers { get; set; } = [];

    /// <summary>A number; null while it is not typed.</summary>
    public int? Of(string name) => Numbers.GetValueOrDefault(name);

    /// <summary>The request; everything is filled in.</summary>
    public ProposeRegulationRequest ToRequest() =>
        new(
            Title!.Trim(),
            Issuer!.Trim(),
            Document.ToDocument(),
            InForceFrom!.Value,
            InForceTo!.Value,
            Number("cycleYears"),
            Number("organisationQuota"),
            Number("individualQuota"),
            Number("cleanYears"),
            Number("acceptanceNoticeDays"),
            Number("awardNoticeDays"),
            Number("banYears"),
            Number("liabilityYears"),
            Repeals
        );

    private int Number(string name) => Of(name)!.Value;
}
