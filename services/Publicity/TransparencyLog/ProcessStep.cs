using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;

namespace QualityAward.Publicity.TransparencyLog;

/// <summary>第二十一条: a step of the process as the supervisors read it; never changed, never removed.</summary>
public sealed class ProcessStep
{
    /// <summary>The decision's leaf, or what stands for one.</summary>
    public required Guid Id { get; init; }

    /// <summary>Award time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its legal day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What kind of step, in kebab-case; <see cref="StepKinds"/> names it.</summary>
    public required string Kind { get; init; }

    /// <summary>The article it rests on.</summary>
    public int? Article { get; init; }

    /// <summary>The edition, where the step itself tells.</summary>
    public Guid? EditionId { get; init; }

    /// <summary>The case; hidden from a supervisor who may not open it.</summary>
    public Guid? CandidateId { get; init; }

    /// <summary>The complaint; hidden from whoever must not learn that it exists.</summary>
    public Guid? ComplaintId { get; init; }

    /// <summary>Account id of the person whom it is about, who is not shown it.</summary>
    public string? Person { get; init; }

    /// <summary>What the supervisors read besides, in Chinese.</summary>
    public string? Detail { get; init; }

    /// <summary>What becomes of an edition before anything of it is public, and therefore in the log (article 4).</summary>
    internal static ProcessStep OfEdition(string kind, Guid edition, DateTimeOffset at) =>
        new()
        {
            Id = Guid.NewGuid(),
            At = at,
            Day = DayOf(at),
            Kind = kind,
            Article = 4,
            EditionId = edition,
        };

    /// <summary>A decision that another service, or Publicity, wants in the log.</summary>
    internal static ProcessStep Of(LeafRequested leaf, string kind) =>
        new()
        {
            Id = Guid.Parse(leaf.LeafId),
            At = leaf.At.ToDateTimeOffset(),
            Day = DayOf(leaf.At.ToDateTimeOffset()),
            Kind = kind,
            Article = leaf.HasArticle ? leaf.Article : null,
            EditionId = IdOf(leaf.EditionId),
            CandidateId = IdOf(leaf.CandidateId),
            Person = leaf.Person.Length == 0 ? null : leaf.Person,
            Detail = leaf.Detail.Length == 0 ? null : leaf.Detail,
        };

    internal static DateOnly DayOf(DateTimeOffset at) =>
        DateOnly.FromDateTime(at.ToOffset(AwardClock.ShanghaiOffset).DateTime);

    private static Guid? IdOf(string id) => Guid.TryParse(id, out var known) ? known : null;
}

/// <summary>An edition by its name.</summary>
public sealed class SupervisedEdition
{
    /// <summary>The edition.</summary>
    public required Guid Id { get; init; }

    /// <summary>E.g. 第三届（2022—2023年度）.</summary>
    public required string Name { get; init; }
}

/// <summary>A case by its name, once its receiving body has reported it (article 12). For the supervisors alone.</summary>
public sealed class SupervisedCase
{
    /// <summary>The candidate.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its edition.</summary>
    public required Guid EditionId { get; init; }

    /// <summary>名称 or 姓名.</summary>
    public required string Name { get; init; }
}
