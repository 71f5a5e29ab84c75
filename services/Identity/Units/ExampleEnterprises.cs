using QualityAward.Common;

namespace QualityAward.Identity.Units;

/// <summary>Fictitious applicants, in Development only.</summary>
public static class ExampleEnterprises
{
    /// <summary>All of them, each a new object.</summary>
    public static IEnumerable<Unit> All() =>
        [
            new(
                "enterprise-example-1",
                "示例钒钛新材料有限公司",
                "示例钒钛新材料",
                UnitKinds.Enterprise
            ),
            new(
                "enterprise-example-2",
                "示例康养服务有限公司",
                "示例康养服务",
                UnitKinds.Enterprise
            ),
        ];
}
