using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Editions;

/// <summary>The usual title and text of a 评选通知, drawn up from the edition; the office may replace both.</summary>
public static class CallText
{
    /// <summary>The usual title.</summary>
    public static string Title(Edition edition) =>
        $"关于开展{edition.Name}攀枝花市政府质量奖评选工作的通知";

    /// <summary>The usual text, one entry a paragraph.</summary>
    public static IReadOnlyList<string> Paragraphs(Edition edition)
    {
        EditionSchedule s = edition.Schedule;
        return
        [
            "各县（区）人民政府、钒钛高新区管委会，市级有关部门、有关单位：",
            $"根据《攀枝花市政府质量奖评选管理办法》，经市政府同意（{edition.Consent.DocumentNumber}），现就开展{edition.Name}攀枝花市政府质量奖评选工作有关事项通知如下。",
            $"一、评选名额。本届获奖组织不超过{edition.OrganisationQuota}个、获奖个人不超过{edition.IndividualQuota}个，坚持自愿申请、好中选优、宁缺毋滥。",
            $"二、申报时间。申报自{s.FilingFrom.ToChinese()}起，至{s.FilingTo.ToChinese()}止，逾期不予受理。",
            "三、申报渠道。钒钛高新区范围内的组织和个人向钒钛高新区管委会申报；其他组织和个人向所在地质量强县（区）工作领导小组办公室或者市级行业主管部门申报，同一申报主体只能选择一个渠道。",
            $"四、基准日。申报条件中“近3年”自基准日{edition.BaseDate.ToChinese()}起向前计算。",
            $"五、资格初审。各接收单位应于{s.PreliminaryReportBy.ToChinese()}前将初审结果报市质量强市办。",
            "六、申报组织和个人应对申报材料的完整性、真实性、准确性负责。涉密信息不上网，申报单位应对申报材料进行保密审查。",
        ];
    }
}
