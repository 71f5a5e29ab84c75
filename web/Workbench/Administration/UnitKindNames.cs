using QualityAward.Common;

namespace QualityAward.Workbench.Administration;

/// <summary>Chinese names of the kinds of units.</summary>
internal static class UnitKindNames
{
    /// <summary>The name; the code itself for a kind that is not known here.</summary>
    public static string Of(string kind) =>
        kind switch
        {
            UnitKinds.CountyOffice => "质量强县（区）办",
            UnitKinds.IndustryDepartment => "市级行业主管部门",
            UnitKinds.HighTechZone => "钒钛高新区管委会",
            UnitKinds.MunicipalDepartment => "市级有关部门",
            UnitKinds.CityOffice => "市质量强市办",
            UnitKinds.LeadingGroup => "领导小组",
            UnitKinds.Government => "市政府",
            UnitKinds.ExpertGroup => "评审专家组",
            UnitKinds.SupervisionGroup => "评审监督组",
            UnitKinds.Enterprise => "企业等申报单位",
            _ => kind,
        };
}
