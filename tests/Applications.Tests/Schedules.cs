using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Tests;

/// <summary>A lawful schedule of the third edition, to be broken one day at a time.</summary>
internal static class Schedules
{
    public static EditionSchedule Lawful { get; } =
        new(
            CallOn: new(2023, 1, 30),
            FilingFrom: new(2023, 2, 1),
            FilingTo: new(2023, 3, 31),
            PreliminaryReportBy: new(2023, 4, 28),
            AcceptanceNoticeFrom: new(2023, 5, 22),
            AcceptanceNoticeTo: new(2023, 5, 29),
            ReviewFrom: new(2023, 6, 1),
            ReviewTo: new(2023, 9, 15),
            AwardNoticeFrom: new(2023, 10, 16),
            AwardNoticeTo: new(2023, 10, 23),
            DecisionBy: new(2023, 11, 30)
        );

    public static OpenEditionRequest Request(
        EditionSchedule? schedule = null,
        int firstYear = 2022,
        int? ordinal = 3,
        int organisations = 3,
        int individuals = 5
    ) =>
        new(
            ordinal,
            firstYear,
            organisations,
            individuals,
            BaseDate: null,
            new GovernmentConsent("攀府函〔2023〕1号", new(2023, 1, 29)),
            schedule ?? Lawful
        );
}
