using QualityAward.Common.Periods;

namespace QualityAward.Common.Regulation;

/// <summary>
/// The numbers of one version of the 管理办法. They are data: the next 管理办法 is a new row, not a release. An edition is bound
/// to the version in force on the day it is opened.
/// </summary>
public sealed record RegulationVersion
{
    /// <summary>Stable short name, e.g. <c>2022</c>: the year in which it was issued.</summary>
    public required string Code { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Who issued it.</summary>
    public required string Issuer { get; init; }

    /// <summary>发文字号 under which it was issued, where it has one.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>The day on which it was issued.</summary>
    public required DateOnly IssuedOn { get; init; }

    /// <summary>Article 4: every how many years there is an edition.</summary>
    public required int CycleYears { get; init; }

    /// <summary>Article 4: at most so many organisations an edition.</summary>
    public required int OrganisationQuota { get; init; }

    /// <summary>Article 4: at most so many individuals an edition.</summary>
    public required int IndividualQuota { get; init; }

    /// <summary>Articles 9 and 10: the years that must be clean.</summary>
    public required LookBack CleanYears { get; init; }

    /// <summary>Article 13: the least number of working days of the 受理名单's notice.</summary>
    public required int AcceptanceNoticeDays { get; init; }

    /// <summary>Article 18: the least number of working days of the 拟获奖建议名单's notice.</summary>
    public required int AwardNoticeDays { get; init; }

    /// <summary>Article 24: how long no application is accepted after 弄虚作假.</summary>
    public required YearsRule Ban { get; init; }

    /// <summary>Article 27: how long an accident of 较大 or worse leads to revocation.</summary>
    public required YearsRule Liability { get; init; }

    /// <summary>Article 32: the first day on which it is in force.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>Article 32: how long it is in force.</summary>
    public required YearsRule ValidityRule { get; init; }

    /// <summary>Article 32: the last day on which it is in force, where the version names a day and no years.</summary>
    public DateOnly? InForceTo { get; init; }

    /// <summary>Code of the version that it repeals before its time.</summary>
    public string? Repeals { get; init; }

    /// <summary>Article 32: from the first to the last day on which it is in force, unless another version repeals it.</summary>
    public LegalPeriod Validity =>
        InForceTo is { } last ? new(InForceFrom, last) : ValidityRule.From(InForceFrom);

    /// <summary>Article 4: the quota of a kind of candidate.</summary>
    public int QuotaOf(CandidateKind kind) =>
        kind switch
        {
            CandidateKind.Organisation => OrganisationQuota,
            CandidateKind.Individual => IndividualQuota,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };
}
