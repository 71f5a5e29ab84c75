using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Events;

namespace QualityAward.Review.Editions;

/// <summary>What Review knows of an edition, as Applications told it.</summary>
public sealed class ReviewEdition : AggregateRoot
{
    private ReviewEdition() { } // EF Core

    /// <summary>E.g. 第三届（2022—2023年度）.</summary>
    public string Name { get; private set; } = null!;

    /// <summary>Its number, e.g. 3.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Code of the regulation version.</summary>
    public string RegulationVersion { get; private set; } = null!;

    /// <summary>At most so many organisations (article 4).</summary>
    public int OrganisationQuota { get; private set; }

    /// <summary>At most so many individuals (article 4).</summary>
    public int IndividualQuota { get; private set; }

    /// <summary>Planned first day of expert review.</summary>
    public DateOnly ReviewFrom { get; private set; }

    /// <summary>Planned last day of expert review.</summary>
    public DateOnly ReviewTo { get; private set; }

    /// <summary>The quota of a kind.</summary>
    public int QuotaOf(CandidateKind kind) =>
        kind is CandidateKind.Organisation ? OrganisationQuota : IndividualQuota;

    internal static ReviewEdition Of(CallIssued call) =>
        new()
        {
            Id = Guid.Parse(call.EditionId),
            Name = call.EditionName,
            Ordinal = call.EditionOrdinal,
            RegulationVersion = call.RegulationVersion,
            OrganisationQuota = call.OrganisationQuota,
            IndividualQuota = call.IndividualQuota,
            ReviewFrom = LegalDays.Parse(call.ReviewFrom),
            ReviewTo = LegalDays.Parse(call.ReviewTo),
        };

    /// <summary>第七条：somebody signed the 承诺书; the supervisors see that it was done.</summary>
    internal void Signed(Guid pledge, DateTimeOffset now) =>
        Raise(Leaf.InBatch("pledge-signed", 7, now, new { pledge }).About(Id));

    /// <summary>第二十二条：somebody declared interests; in what, and by whom, is told to nobody here.</summary>
    internal void Declared(int count, DateTimeOffset now) =>
        Raise(Leaf.InBatch("interests-declared", 22, now, new { count }).About(Id));
}
