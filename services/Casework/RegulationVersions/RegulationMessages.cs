using QualityAward.Common;
using QualityAward.Common.Periods;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Applications.V1;

namespace QualityAward.Casework.RegulationVersions;

/// <summary>A regulation version between services.</summary>
public static class RegulationMessages
{
    /// <summary>As it is told.</summary>
    public static Regulation ToMessage(this RegulationVersion version)
    {
        var message = new Regulation
        {
            Code = version.Code,
            Title = version.Title,
            Issuer = version.Issuer,
            IssuedOn = version.IssuedOn.ToIso(),
            CycleYears = version.CycleYears,
            OrganisationQuota = version.OrganisationQuota,
            IndividualQuota = version.IndividualQuota,
            CleanYears = version.CleanYears.Years,
            AcceptanceNoticeDays = version.AcceptanceNoticeDays,
            AwardNoticeDays = version.AwardNoticeDays,
            Ban = ToMessage(version.Ban),
            Liability = ToMessage(version.Liability),
            InForceFrom = version.InForceFrom.ToIso(),
            Validity = ToMessage(version.ValidityRule),
        };
        if (version.InForceTo is { } last)
        {
            message.InForceTo = last.ToIso();
        }

        if (version.DocumentNumber is { } number)
        {
            message.DocumentNumber = number;
        }

        if (version.Repeals is { } repealed)
        {
            message.Repeals = repealed;
        }

        return message;
    }

    /// <summary>As it was told.</summary>
    public static RegulationVersion ToVersion(this Regulation message) =>
        new()
        {
            Code = message.Code,
            Title = message.Title,
            Issuer = message.Issuer,
            IssuedOn = LegalDays.Parse(message.IssuedOn),
            CycleYears = message.CycleYears,
            OrganisationQuota = message.OrganisationQuota,
            IndividualQuota = message.IndividualQuota,
            CleanYears = new(message.CleanYears),
            AcceptanceNoticeDays = message.AcceptanceNoticeDays,
            AwardNoticeDays = message.AwardNoticeDays,
            Ban = ToRule(message.Ban),
            Liability = ToRule(message.Liability),
            InForceFrom = LegalDays.Parse(message.InForceFrom),
            ValidityRule = ToRule(message.Validity),
            InForceTo = message.HasInForceTo ? LegalDays.Parse(message.InForceTo) : null,
            DocumentNumber = message.HasDocumentNumber ? message.DocumentNumber : null,
            Repeals = message.HasRepeals ? message.Repeals : null,
        };

    private static YearsPeriod ToMessage(YearsRule rule) =>
        new()
        {
            Years = rule.Years,
            StartDay = $"{rule.StartDay}",
            StartDayCounts = rule.StartDayCounts is StartDayCounts.Yes,
        };

    private static YearsRule ToRule(YearsPeriod message) =>
        new(
            message.Years,
            Enum.Parse<StartDay>(message.StartDay),
            message.StartDayCounts ? StartDayCounts.Yes : StartDayCounts.No
        );
}
