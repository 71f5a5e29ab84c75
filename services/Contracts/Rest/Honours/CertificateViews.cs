using QualityAward.Common;

namespace QualityAward.Contracts.Rest.Honours;

/// <summary>Issues certificates and plaques to everybody an edition's decision names (article 20).</summary>
/// <param name="EditionId">The edition.</param>
public sealed record IssueCertificatesRequest(Guid EditionId);

/// <summary>A certificate and plaque, for the office and the holder.</summary>
/// <param name="Id">The award.</param>
/// <param name="EditionId">The edition; null for early winners.</param>
/// <param name="EditionName">Its name.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Holder">Holder.</param>
/// <param name="Number">Number of the certificate.</param>
/// <param name="PlaqueNumber">Number of the plaque, the certificate's own.</param>
/// <param name="State">Where the award stands.</param>
/// <param name="AwardedOn">Date of 市政府's decision.</param>
/// <param name="IssuedOn">Day of issue; null before.</param>
/// <param name="Sha256">Of the PDF as issued; null before.</param>
/// <param name="LiabilityLastDay">Last day on which an accident leads to revocation (article 27).</param>
/// <param name="RewardYuan">Reward named by the decision; 0 where none is.</param>
public sealed record CertificateView(
    Guid Id,
    Guid? EditionId,
    string EditionName,
    CandidateKind Kind,
    string Holder,
    string? Number,
    string? PlaqueNumber,
    HonourState State,
    DateOnly? AwardedOn,
    DateOnly? IssuedOn,
    string? Sha256,
    DateOnly? LiabilityLastDay,
    long RewardYuan
);

/// <summary>What was issued.</summary>
public sealed record IssuedCertificates(IReadOnlyList<CertificateView> Items);
