using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake.Rules;

/// <summary>第十一条、第十二条: who receives an application.</summary>
public static class RouteRule
{
    /// <exception cref="RefusedException">The unit receives none, or not from this place.</exception>
    public static void Check(PlaceForm place, Unit? unit)
    {
        if (unit is null || !unit.Kinds.Intersect(UnitKinds.ReceivingBodies).Any())
        {
            throw Refuse.ByLaw(
                "route-unknown",
                "申报渠道不正确",
                "所选单位不接收申报材料，请重新选择接收单位。",
                11
            );
        }

        var isZone = unit.Kinds.Contains(UnitKinds.HighTechZone);
        if (place.InHighTechZone == true != isZone)
        {
            throw WrongForZone(
                "申报渠道不正确",
                isZone
                    ? "钒钛高新区管委会只接收钒钛高新区范围内的申报，请改选质量强县（区）办或者市级行业主管部门。"
                    : "钒钛高新区范围内的申报组织和个人由钒钛高新区管委会负责初审，请改选钒钛高新区管委会。",
                place.InHighTechZone == true
            );
        }

        if (
            unit.Kinds.Contains(UnitKinds.CountyOffice)
            && !unit.Code.EndsWith($"-{place.DivisionCode}", StringComparison.Ordinal)
        )
        {
            throw Refuse.ByLaw(
                "wrong-county-office",
                "申报渠道不正确",
                $"应向所在地{Division.FindCounty(place.DivisionCode)?.Name}质量强县（区）办申报，或者改选市级行业主管部门。",
                11
            );
        }
    }

    /// <summary>422: an applicant of the zone goes to the zone, and nobody else does.</summary>
    public static RefusedException WrongForZone(string title, string detail, bool inHighTechZone) =>
        Refuse.ByLaw("high-tech-zone-route", title, detail, 12, ("inHighTechZone", inHighTechZone));
}
