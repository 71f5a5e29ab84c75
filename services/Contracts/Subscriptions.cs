using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Publicity.V1;
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
        Of<EditionOpened>(ResourceNames.Applications),
        Of<CallIssued>(
            ResourceNames.Applications,
            to: [ResourceNames.Publicity, ResourceNames.Notifications]
        ),
        Of<NoticePublished>(ResourceNames.Publicity),
    ];
}
