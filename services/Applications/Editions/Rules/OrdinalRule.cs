using QualityAward.Common;

namespace QualityAward.Applications.Editions.Rules;

/// <summary>届次连续：the first edition in the system states its number, later ones count on by one.</summary>
public static class OrdinalRule
{
    /// <summary>The number of the edition to open.</summary>
    /// <param name="typed">What the clerk typed; may be left out from the second on.</param>
    /// <param name="latest">The highest number so far; null when there is none.</param>
    /// <exception cref="RefusedException">The first has no number, or a later one would break the count.</exception>
    public static int Next(int? typed, int? latest)
    {
        if (latest is null)
        {
            return typed is >= 1
                ? typed.Value
                : throw Refuse(
                    "请填写届次",
                    "系统内尚无任何一届，请填写本届为第几届（从1起的整数）。",
                    typed,
                    null
                );
        }

        return typed is null || typed == latest + 1
            ? latest.Value + 1
            : throw Refuse(
                "届次不连续",
                $"系统内最近一届为第{latest}届，本届应为第{latest + 1}届，届次由系统顺延，不需填写。",
                typed,
                latest + 1
            );
    }

    private static RefusedException Refuse(
        string title,
        string detail,
        int? typed,
        int? expected
    ) =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                "edition-ordinal",
                title,
                detail,
                Article: 4,
                Facts: new Dictionary<string, object?>
                {
                    ["field"] = "ordinal",
                    ["typed"] = typed,
                    ["expected"] = expected,
                }
            )
        );
}
