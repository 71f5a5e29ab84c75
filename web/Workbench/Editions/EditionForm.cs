using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Workbench.Editions;

/// <summary>What is typed to open an edition; everything may still be missing.</summary>
internal sealed class EditionForm
{
    public string? ConsentNumber { get; set; }
    public DateOnly? AgreedOn { get; set; }
    public int? Ordinal { get; set; }
    public int? FirstYear { get; set; }
    public int? OrganisationQuota { get; set; }
    public int? IndividualQuota { get; set; }
    public DateOnly? BaseDate { get; set; }

    /// <summary>The planned days by the names in <see cref="ScheduleFields"/>.</summary>
    public Dictionary<string, DateOnly?> Days { get; set; } = [];

    /// <summary>A planned day.</summary>
    public DateOnly? DayOf(string name) => Days.GetValueOrDefault(name);

    /// <summary>The request; every required input is filled in.</summary>
    public OpenEditionRequest ToRequest() =>
        new(
            Ordinal,
            FirstYear!.Value,
            OrganisationQuota!.Value,
            IndividualQuota!.Value,
            BaseDate,
            new GovernmentConsent(ConsentNumber!.Trim(), AgreedOn!.Value),
            new EditionSchedule(
                Required("callOn"),
                Required("filingFrom"),
                Required("filingTo"),
                Required("preliminaryReportBy"),
                Required("acceptanceNoticeFrom"),
                Required("acceptanceNoticeTo"),
                Required("reviewFrom"),
                Required("reviewTo"),
                Required("awardNoticeFrom"),
                Required("awardNoticeTo"),
                Required("decisionBy")
            )
        );

    private DateOnly Required(string name) => Days[name]!.Value;
}
