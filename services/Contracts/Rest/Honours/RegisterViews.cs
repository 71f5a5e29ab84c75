using System.Text.Json.Serialization;
using QualityAward.Common;

namespace QualityAward.Contracts.Rest.Honours;

/// <summary>Where an award stands.</summary>
public enum HonourState
{
    /// <summary>市政府 has decided; no certificate yet.</summary>
    Awarded,

    /// <summary>Certificate and plaque issued.</summary>
    Certified,

    /// <summary>Revoked by 市政府 (articles 24, 27).</summary>
    Revoked,
}

/// <summary>An award in the public register: nothing but what article 3 lets be published.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Number">Number of certificate and plaque; null for early winners without one.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Name">Holder.</param>
/// <param name="EditionOrdinal">第几届.</param>
/// <param name="EditionName">E.g. 第三届（2022—2023年度）.</param>
/// <param name="Year">The year of the award.</param>
/// <param name="State">Where it stands.</param>
/// <param name="AwardedOn">Date of 市政府's decision; null for early winners of whom only the year is known.</param>
/// <param name="DocumentNumber">市政府's decision.</param>
/// <param name="RevokedOn">Date of the decision that revoked it.</param>
/// <param name="RevocationDocument">The decision that revoked it.</param>
/// <param name="EnteredLater">Where the system did not decide it: that it was entered later, and from which document.</param>
/// <param name="History">Revocations that were annulled; absent where there are none.</param>
/// <param name="IssuedName">The holder as decision and certificate name it; absent where it is the name of today.</param>
/// <param name="HolderChanges">New names and mergers of the holder, the oldest first; absent where there are none.</param>
public sealed record HonourSummary(
    Guid Id,
    string? Number,
    CandidateKind Kind,
    string Name,
    int EditionOrdinal,
    string EditionName,
    int Year,
    HonourState State,
    DateOnly? AwardedOn,
    string? DocumentNumber,
    DateOnly? RevokedOn,
    string? RevocationDocument,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        EnteredLater? EnteredLater = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<AnnulledRevocation>? History = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        string? IssuedName = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<HolderChangeMark>? HolderChanges = null
);

/// <summary>An award in the public register, in full.</summary>
/// <param name="Summary">As in the list.</param>
/// <param name="Place">Organisations: 所在县（区）.</param>
/// <param name="Industry">Organisations: 行业.</param>
/// <param name="Employer">Individuals: 工作单位.</param>
/// <param name="Position">Individuals: 职务（职称）.</param>
/// <param name="NoticeId">The public decision, <c>/notices/{id}</c>.</param>
/// <param name="RevocationNoticeId">The public announcement of the revocation.</param>
/// <param name="Wording">How the holder may name the award, the year included (article 26); null once revoked, or not held any more after a merger.</param>
/// <param name="WordingLimit">What it must not be used for (article 26).</param>
/// <param name="HigherAwards">Higher awards won since (article 20); absent where none is shown.</param>
public sealed record HonourView(
    HonourSummary Summary,
    string? Place,
    string? Industry,
    string? Employer,
    string? Position,
    Guid? NoticeId,
    Guid? RevocationNoticeId,
    string? Wording,
    string WordingLimit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<HigherAwardShown>? HigherAwards = null
);

/// <summary>A higher award that a holder won by recommendation (article 20).</summary>
/// <param name="RecommendationId">By which recommendation.</param>
/// <param name="Name">Its name, e.g. 天府质量奖.</param>
/// <param name="On">Date of the decision.</param>
/// <param name="DocumentNumber">The decision.</param>
public sealed record HigherAwardShown(
    Guid RecommendationId,
    string Name,
    DateOnly On,
    string? DocumentNumber
);

/// <summary>What a certificate is worth (article 28).</summary>
public enum CertificateStatus
{
    /// <summary>Issued and in force.</summary>
    Valid,

    /// <summary>Revoked by 市政府.</summary>
    Revoked,

    /// <summary>No such certificate was issued.</summary>
    Unknown,
}

/// <summary>The answer to a check by number; the others are absent when unknown.</summary>
/// <param name="Number">The number as asked, normalised.</param>
/// <param name="Status">What it is worth.</param>
/// <param name="Holder">Holder.</param>
/// <param name="Edition">Name of the edition.</param>
/// <param name="AwardedOn">Date of 市政府's decision.</param>
/// <param name="EnteredLater">Where the system did not decide it: that it was entered later, and from which document.</param>
/// <param name="History">Revocations that were annulled; absent where there are none.</param>
/// <param name="ReissuedOn">Day on which a lost certificate was replaced; absent where none was.</param>
/// <param name="IssuedName">The holder as decision and certificate name it; absent where it is the name of today.</param>
/// <param name="HolderChanges">New names and mergers of the holder, the oldest first; absent where there are none.</param>
public sealed record VerificationView(
    string Number,
    CertificateStatus Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Holder = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Edition = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        DateOnly? AwardedOn = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        EnteredLater? EnteredLater = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<AnnulledRevocation>? History = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        DateOnly? ReissuedOn = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        string? IssuedName = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        IReadOnlyList<HolderChangeMark>? HolderChanges = null
);

/// <summary>What a certificate file is worth (article 28).</summary>
public enum FileStatus
{
    /// <summary>Byte for byte the file that was issued, and in force.</summary>
    Valid,

    /// <summary>Byte for byte the file that was issued, but revoked.</summary>
    Revoked,

    /// <summary>Byte for byte a file that was issued, but lost since and replaced by another.</summary>
    Replaced,

    /// <summary>Names a certificate that was issued, but is another file: changed or made up.</summary>
    Changed,

    /// <summary>No certificate of ours.</summary>
    Unknown,
}

/// <summary>The answer to a check by file.</summary>
/// <param name="Status">What it is worth.</param>
/// <param name="Sha256">Of the file as received.</param>
/// <param name="Number">The certificate it is, or claims to be.</param>
/// <param name="Holder">Holder, when valid or revoked.</param>
/// <param name="Edition">Name of the edition, when valid or revoked.</param>
/// <param name="AwardedOn">Date of 市政府's decision, when valid or revoked.</param>
/// <param name="IssuedName">The holder as the file names it; absent where it is the name of today.</param>
public sealed record FileVerificationView(
    FileStatus Status,
    string Sha256,
    string? Number,
    string? Holder,
    string? Edition,
    DateOnly? AwardedOn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        string? IssuedName = null
);
