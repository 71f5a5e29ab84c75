using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Registers;

/// <summary>A recorded act that takes the effect of a confirmed entry away, once a second person has confirmed it.</summary>
/// <param name="Kind">Wrong, or repaired.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">What was wrong, or what was repaired.</param>
/// <param name="Document">From which paper.</param>
/// <param name="ProposedBy">Account id of who proposed it.</param>
/// <param name="ProposedByName">Name of who proposed it.</param>
/// <param name="ProposedAt">Award time.</param>
/// <param name="CheckedByName">Name of who confirmed it or sent it back.</param>
/// <param name="CheckedAt">Award time.</param>
/// <param name="Rejection">Why it was sent back.</param>
public sealed record RegisterCorrection(
    RegisterCorrectionKind Kind,
    RegisterCorrectionState State,
    string Reason,
    PaperDocument Document,
    string ProposedBy,
    string ProposedByName,
    DateTimeOffset ProposedAt,
    string? CheckedByName = null,
    DateTimeOffset? CheckedAt = null,
    string? Rejection = null
)
{
    /// <summary>As shown.</summary>
    public RegisterCorrectionView ToView() =>
        new(
            Kind,
            Kind.ChineseName(),
            State,
            Reason,
            Document,
            ProposedByName,
            ProposedAt,
            CheckedByName,
            CheckedAt,
            Rejection
        );
}
