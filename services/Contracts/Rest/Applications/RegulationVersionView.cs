namespace QualityAward.Contracts.Rest.Applications;

/// <summary>A version of the 管理办法 with the numbers that editions are bound to.</summary>
/// <param name="Code">Stable code, e.g. <c>2022</c>.</param>
/// <param name="Title">Full title.</param>
/// <param name="ValidFrom">First day in force (article 32).</param>
/// <param name="ValidTo">Last day in force; the day before a later version repeals it, where one does.</param>
/// <param name="CycleYears">Length of an edition's cycle in years (article 4).</param>
/// <param name="OrganisationQuota">At most so many organisations (article 4).</param>
/// <param name="IndividualQuota">At most so many individuals (article 4).</param>
/// <param name="CleanYears">Look-back without accidents (articles 9 and 10), in years.</param>
/// <param name="AcceptanceNoticeDays">Least length of the acceptance notice (article 13), in working days.</param>
/// <param name="AwardNoticeDays">Least length of the notice of proposed winners (article 18), in working days.</param>
/// <param name="BanYears">Ban after fraud, in years (article 24).</param>
/// <param name="LiabilityYears">Years after the award in which an accident revokes it (article 27).</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="IssuedOn">Date of issue.</param>
/// <param name="DocumentNumber">发文字号, where it has one.</param>
/// <param name="Repeals">Code of the version that it repeals before its time.</param>
public sealed record RegulationVersionView(
    string Code,
    string Title,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    int CycleYears,
    int OrganisationQuota,
    int IndividualQuota,
    int CleanYears,
    int AcceptanceNoticeDays,
    int AwardNoticeDays,
    int BanYears,
    int LiabilityYears,
    string Issuer,
    DateOnly IssuedOn,
    string? DocumentNumber,
    string? Repeals
);
