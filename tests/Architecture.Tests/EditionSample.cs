using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Architecture.Tests;

/// <summary>An edition as both portals get it.</summary>
internal static class EditionSample
{
    /// <summary>Its days.</summary>
    public static EditionSchedule Plan { get; } =
        new(
            CallOn: new(2023, 2, 1),
            FilingFrom: new(2023, 2, 2),
            FilingTo: new(2023, 3, 31),
            PreliminaryReportBy: new(2023, 4, 28),
            AcceptanceNoticeFrom: new(2023, 5, 22),
            AcceptanceNoticeTo: new(2023, 5, 29),
            ReviewFrom: new(2023, 6, 1),
            ReviewTo: new(2023, 9, 15),
            AwardNoticeFrom: new(2023, 10, 16),
            AwardNoticeTo: new(2023, 10, 20),
            DecisionBy: new(2023, 11, 30)
        );

    /// <summary>Called as planned.</summary>
    public static EditionView Called() =>
        In(EditionState.Called) with
        {
            Call = new("攀质强办〔2023〕1号", "通知", ["正文"], Plan.CallOn, Guid.NewGuid()),
        };

    /// <summary>In a state, without a call.</summary>
    public static EditionView In(EditionState state) =>
        new(
            Guid.NewGuid(),
            3,
            "第三届（2022—2023年度）",
            2022,
            2023,
            state,
            "2022",
            3,
            5,
            Plan.FilingTo,
            new("攀府函〔2023〕1号", new(2023, 1, 29)),
            Plan,
            null,
            new(2023, 1, 30, 9, 0, 0, AwardClock.ShanghaiOffset),
            null
        );
}
