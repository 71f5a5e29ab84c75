using QualityAward.Common;
using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.Units;

/// <summary>The public bodies that the 管理办法 gives a part, present in every environment.</summary>
public static class PublicBodies
{
    /// <summary>All of them, each a new object.</summary>
    public static IEnumerable<Unit> All() =>
        [.. Leading(), .. ReceivingBodies(), .. ConsultedDepartments(), .. ReviewGroups()];

    // 第六条、第十九条
    private static IEnumerable<Unit> Leading() =>
        [
            new(
                UnitCodes.CityOffice,
                "攀枝花市质量强市工作领导小组办公室",
                "市质量强市办",
                UnitKinds.CityOffice
            ),
            new(
                UnitCodes.LeadingGroup,
                "攀枝花市质量强市工作领导小组",
                "领导小组",
                UnitKinds.LeadingGroup
            ),
            new(UnitCodes.Government, "攀枝花市人民政府", "市政府", UnitKinds.Government),
        ];

    // 第十一条、第十二条
    private static IEnumerable<Unit> ReceivingBodies() =>
        [
            CountyOffice("510402", "东区"),
            CountyOffice("510403", "西区"),
            CountyOffice("510411", "仁和区"),
            CountyOffice("510421", "米易县"),
            CountyOffice("510422", "盐边县"),
            new(
                UnitCodes.HighTechZone,
                "攀枝花钒钛高新技术产业开发区管理委员会",
                "钒钛高新区管委会",
                UnitKinds.HighTechZone
            ),
            Industry("jxj", "经济和信息化局"),
            Industry("zjj", "住房和城乡建设局", "住房城乡建设局"),
        ];

    // 第十三条: whom 市质量强市办 consults on the 受理名单; which of them for whom is data of Applications.
    private static IEnumerable<Unit> ConsultedDepartments() =>
        [
            Department("fgw", "攀枝花市发展和改革委员会", "市发展改革委"),
            Department("gaj", "攀枝花市公安局", "市公安局"),
            Department("sthjj", "攀枝花市生态环境局", "市生态环境局"),
            Department("rsj", "攀枝花市人力资源和社会保障局", "市人力资源社会保障局"),
            Department("swj", "国家税务总局攀枝花市税务局", "市税务局"),
            Department("scjgj", "攀枝花市市场监督管理局", "市市场监管局"),
            Department("yjj", "攀枝花市应急管理局", "市应急管理局"),
            Department("wjw", "攀枝花市卫生健康委员会", "市卫生健康委"),
            Department("zzb", "中共攀枝花市委组织部", "市委组织部"),
            Department("jw", "中共攀枝花市纪律检查委员会、攀枝花市监察委员会", "市纪委监委"),
        ];

    // 第七条
    private static IEnumerable<Unit> ReviewGroups() =>
        [
            new(
                UnitCodes.ExpertGroup,
                "攀枝花市政府质量奖评审专家组",
                "评审专家组",
                UnitKinds.ExpertGroup
            ),
            new(
                UnitCodes.SupervisionGroup,
                "攀枝花市政府质量奖评审监督组",
                "评审监督组",
                UnitKinds.SupervisionGroup
            ),
        ];

    private static Unit CountyOffice(string division, string place) =>
        new(
            $"county-office-{division}",
            $"{place}质量强县（区）工作领导小组办公室",
            $"{place}质量强县（区）办",
            UnitKinds.CountyOffice
        );

    private static Unit Industry(string code, string name, string? shortName = null) =>
        new(
            $"industry-{code}",
            $"攀枝花市{name}",
            $"市{shortName ?? name}",
            UnitKinds.IndustryDepartment,
            UnitKinds.MunicipalDepartment
        );

    private static Unit Department(string code, string name, string shortName) =>
        new($"dept-{code}", name, shortName, UnitKinds.MunicipalDepartment);
}
