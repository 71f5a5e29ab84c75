using QualityAward.Applications.Case;
using QualityAward.Common;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>Which of the three ways an application goes.</summary>
internal static class Routes
{
    // Identity/Units/PublicBodies names county offices county-office-{division} and the zone high-tech-zone.
    public static ReviewRoute Of(Application application) =>
        application.ReceivingUnit switch
        {
            UnitKinds.HighTechZone => ReviewRoute.HighTechZone,
            { } unit when unit.StartsWith(UnitKinds.CountyOffice, StringComparison.Ordinal) =>
                ReviewRoute.County,
            _ => ReviewRoute.Industry,
        };

    public static bool InHighTechZone(Application application)
    {
        var form = application.Filed ?? application.Draft;
        var place = form.Organisation?.Place ?? form.Individual?.EmployerPlace;
        return place?.InHighTechZone ?? false;
    }
}
