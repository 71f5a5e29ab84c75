using QualityAward.Common;
using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.Units;

/// <summary>Fictitious applicants, in Development only.</summary>
public static class ExampleEnterprises
{
    // Every one begins with 示例, as does whatever is made up here.
    private static readonly string[] Names =
    [
        "钒钛新材料",
        "康养服务",
        "钒钛材料",
        "机械制造",
        "阳光农业",
        "矿业装备",
        "建筑工程",
        "职业教育",
        "医疗服务",
        "冷链物流",
        "环保科技",
        "电力设备",
        "食品加工",
        "文化旅游",
        "精密铸造",
        "信息技术",
        "水务工程",
        "果业种植",
        "轨道配件",
        "家政服务",
    ];

    /// <summary>How many there are: <c>enterprise-example-1</c> and on.</summary>
    public static int Count => Names.Length;

    /// <summary>All of them, each a new object.</summary>
    public static IEnumerable<Unit> All() =>
        Names.Select(
            (name, i) =>
                new Unit(
                    $"enterprise-example-{i + 1}",
                    $"示例{name}有限公司",
                    $"示例{name}",
                    UnitKinds.Enterprise
                )
        );
}
