namespace QualityAward.Scenario.Cast;

/// <summary>What a fictitious applicant does, in the words of its branch.</summary>
/// <param name="Name">As in the applicant's name.</param>
/// <param name="Section">Section of GB/T 4754.</param>
/// <param name="Division">Division in it.</param>
/// <param name="Product">What it makes or does.</param>
/// <param name="Customers">For whom.</param>
/// <param name="Method">With what.</param>
/// <param name="Measure">By what its quality is measured.</param>
public sealed record Trade(
    string Name,
    string Section,
    string Division,
    string Product,
    string Customers,
    string Method,
    string Measure
)
{
    /// <summary>The trades of the field, organisations first; individuals work in them as well.</summary>
    public static IReadOnlyList<Trade> All { get; } =
    [
        new(
            "钒钛新材料",
            "C",
            "32",
            "钒氮合金和钛合金板材",
            "航空、化工和特种钢生产企业",
            "真空冶炼和在线成分分析",
            "成分一次命中率"
        ),
        new(
            "康养服务",
            "Q",
            "85",
            "机构养老和旅居康养服务",
            "旅居老人及其家属",
            "分级照护和健康档案",
            "照护计划完成率"
        ),
        new(
            "钒钛材料",
            "C",
            "31",
            "含钒钛结构钢",
            "轨道交通和桥梁建设单位",
            "铁水提钒和控轧控冷",
            "性能一次合格率"
        ),
        new(
            "机械制造",
            "C",
            "35",
            "矿山破碎和筛分设备",
            "矿山和建材企业",
            "数字化设计和柔性装配",
            "整机出厂一次合格率"
        ),
        new(
            "阳光农业",
            "A",
            "01",
            "晚熟芒果和早春蔬菜",
            "大型商超和电商平台",
            "水肥一体化和全程追溯",
            "优果率"
        ),
        new(
            "矿业装备",
            "C",
            "35",
            "选矿和尾矿输送成套装备",
            "选矿企业",
            "模块化设计和远程运维",
            "设备可用率"
        ),
        new(
            "建筑工程",
            "E",
            "47",
            "公共建筑和保障性住房工程",
            "建设单位和住户",
            "建筑信息模型和样板引路",
            "工序一次验收合格率"
        ),
        new(
            "职业教育",
            "P",
            "83",
            "钒钛冶金和装备制造类职业教育",
            "学生和用人单位",
            "现代学徒制和校企共建实训",
            "毕业生双证书率"
        ),
        new(
            "医疗服务",
            "Q",
            "84",
            "综合医疗和慢性病管理服务",
            "患者和社区居民",
            "临床路径和不良事件报告",
            "甲级病案率"
        ),
        new(
            "冷链物流",
            "G",
            "59",
            "果蔬预冷、仓储和冷链配送",
            "农业合作社和零售企业",
            "全程温度监控和智能调度",
            "在途温度合格率"
        ),
        new(
            "环保科技",
            "N",
            "77",
            "尾矿库治理和固体废物综合利用",
            "矿山和冶金企业",
            "生态修复和在线监测",
            "治理达标率"
        ),
        new(
            "电力设备",
            "C",
            "38",
            "光伏并网和配电成套设备",
            "新能源电站和电网企业",
            "自动化测试和全检老化",
            "出厂试验一次通过率"
        ),
    ];
}
