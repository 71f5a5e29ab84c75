using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Review.V1;
using static QualityAward.Contracts.Subscription;

namespace QualityAward.Contracts;

/// <summary>
/// Who subscribes to what. An event that is not listed cannot be raised; one without subscribers is kept for those who
/// subscribe later. A subscriber sees the events of one aggregate in the order in which they were committed.
/// </summary>
public static class Subscriptions
{
    /// <summary>The whole table.</summary>
    public static IReadOnlyList<Subscription> All { get; } =
    [
        .. Everybody(ResourceNames.Identity),
        .. Everybody(ResourceNames.Applications),
        Of<EditionOpened>(ResourceNames.Applications, to: [ResourceNames.Publicity]),
        Of<EditionCancelled>(ResourceNames.Applications, to: [ResourceNames.Publicity]),
        Of<EditionWithdrawn>(
            ResourceNames.Applications,
            to: [ResourceNames.Publicity, ResourceNames.Notifications]
        ),
        Of<CallIssued>(
            ResourceNames.Applications,
            to: [ResourceNames.Publicity, ResourceNames.Notifications, ResourceNames.Review]
        ),
        Of<ApplicationSubmitted>(ResourceNames.Applications, to: [ResourceNames.Review]),
        Of<DepartmentConsulted>(ResourceNames.Applications, to: [ResourceNames.Review]),
        Of<ApplicationReported>(
            ResourceNames.Applications,
            to: [ResourceNames.Review, ResourceNames.Publicity]
        ),
        Of<AcceptanceListAnnounced>(ResourceNames.Applications, to: [ResourceNames.Publicity]),
        Of<CandidateAccepted>(ResourceNames.Applications, to: [ResourceNames.Review]),
        Of<CandidateStopped>(
            ResourceNames.Applications,
            to: [ResourceNames.Publicity, ResourceNames.Review]
        ),
        Of<CandidateResumed>(
            ResourceNames.Applications,
            to: [ResourceNames.Publicity, ResourceNames.Review]
        ),
        .. Everybody(ResourceNames.Review),
        Of<AwardListAnnounced>(ResourceNames.Review, to: [ResourceNames.Publicity]),
        Of<AwardDecided>(
            ResourceNames.Review,
            to: [ResourceNames.Applications, ResourceNames.Publicity, ResourceNames.Honours]
        ),
        Of<MessageRequested>(ResourceNames.Publicity, to: [ResourceNames.Notifications]),
        Of<NoticePublished>(ResourceNames.Publicity),
        .. Everybody(ResourceNames.Honours),
        Of<SubjectBanned>(ResourceNames.Honours, to: [ResourceNames.Applications]),
        Of<EventConfirmed>(ResourceNames.Honours, to: [ResourceNames.Applications]),
        Of<EventCorrected>(ResourceNames.Honours, to: [ResourceNames.Applications]),
        Of<SanctionChanged>(ResourceNames.Honours, to: [ResourceNames.Applications]),
        Of<RevocationChanged>(
            ResourceNames.Honours,
            to: [ResourceNames.Publicity, ResourceNames.Applications]
        ),
        Of<AwardRevoked>(
            ResourceNames.Honours,
            to: [ResourceNames.Publicity, ResourceNames.Applications]
        ),
    ];

    /// <summary>What each service that decides anything tells people and the transparency log.</summary>
    private static IEnumerable<Subscription> Everybody(string publisher) =>
        [
            Of<MessageRequested>(publisher, to: [ResourceNames.Notifications]),
            Of<LeafRequested>(publisher, to: [ResourceNames.Publicity]),
        ];
}
