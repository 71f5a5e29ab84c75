using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Events;
using QualityAward.Files;

namespace QualityAward.Review.Award.MajorMatters;

/// <summary>第六条：a 重大事项 of the review that 领导小组 decided by recorded meeting and votes. Never changed.</summary>
public sealed class MajorMatter : AggregateRoot, INamesFiles
{
    Guid INamesFiles.NamedBy => Id;

    private MajorMatter() { } // EF Core

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private init; }

    /// <summary>What kind of matter, e.g. <c>suspension-lifted</c>.</summary>
    public string Kind { get; private init; } = "";

    /// <summary>What it is about.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>What was decided.</summary>
    public string Decision { get; private init; } = "";

    /// <summary>Day of the meeting.</summary>
    public DateOnly HeldOn { get; private init; }

    /// <summary>会议纪要.</summary>
    public PaperDocument Minutes { get; private init; } = null!;

    /// <summary>赞成.</summary>
    public int For { get; private init; }

    /// <summary>反对.</summary>
    public int Against { get; private init; }

    /// <summary>弃权.</summary>
    public int Abstain { get; private init; }

    /// <summary>Award time.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Records a decision that was carried.</summary>
    /// <exception cref="RefusedException">Not carried, incomplete, or held in the future.</exception>
    public static MajorMatter Record(
        RecordMajorMatterRequest request,
        int quorum,
        int majorityPercent,
        DateTimeOffset now
    )
    {
        CarriedRule.Check(request, quorum, majorityPercent, DateOnly.FromDateTime(now.DateTime));
        var matter = new MajorMatter
        {
            Id = Guid.NewGuid(),
            EditionId = request.EditionId,
            Kind = request.Kind.Trim(),
            Subject = request.Subject.Trim(),
            Decision = request.Decision.Trim(),
            HeldOn = request.HeldOn,
            Minutes = request.Minutes,
            For = request.For,
            Against = request.Against,
            Abstain = request.Abstain,
            RecordedAt = now,
        };

        // 第二十一条: it may be about a complaint, so it has no leaf of its own.
        matter.Raise(
            Leaf.InBatch("major-matter-decided", 6, now, new { matter = matter.Id })
                .About(matter.EditionId)
        );
        return matter;
    }

    /// <summary>As REST shows it.</summary>
    public MajorMatterView ToView() =>
        new(
            Id,
            EditionId,
            Kind,
            Subject,
            Decision,
            HeldOn,
            Minutes,
            For,
            Against,
            Abstain,
            RecordedAt
        );
}
