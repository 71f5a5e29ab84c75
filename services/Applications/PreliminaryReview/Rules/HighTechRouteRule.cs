using QualityAward.Applications.Intake.Rules;
using QualityAward.Common;

namespace QualityAward.Applications.PreliminaryReview.Rules;

/// <summary>第十二条第二款：钒钛高新区范围内的由钒钛高新区管委会初审，其他的不由其初审。</summary>
public static class HighTechRouteRule
{
    /// <exception cref="RefusedException">Another body reviews an applicant of the zone, or the zone one from outside.</exception>
    public static void Check(ReviewRoute route, bool inHighTechZone)
    {
        if (Against(route, inHighTechZone) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>What is against a pass; null: nothing.</summary>
    public static RefusedException? Against(ReviewRoute route, bool inHighTechZone) =>
        inHighTechZone == (route == ReviewRoute.HighTechZone)
            ? null
            : RouteRule.WrongForZone(
                "初审单位不符合规定",
                inHighTechZone
                    ? "钒钛高新区范围内的申报组织和个人由钒钛高新区管委会初审。请退回申报主体，改向钒钛高新区管委会申报。"
                    : "申报主体不在钒钛高新区范围内，不由钒钛高新区管委会初审。请退回申报主体，改选初审单位。",
                inHighTechZone
            );
}
