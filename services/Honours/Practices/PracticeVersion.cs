using QualityAward.Common;

namespace QualityAward.Honours.Practices;

/// <summary>A version of a practice as it was published; it never changes, only whether it is the one that is public.</summary>
public sealed class PracticeVersion
{
    private PracticeVersion() { } // EF Core

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The practice.</summary>
    public Guid PracticeId { get; private init; }

    /// <summary>The award.</summary>
    public Guid HonourId { get; private init; }

    /// <summary>第几版, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>Whether it is the one that is public.</summary>
    public bool IsCurrent { get; private init; }

    /// <summary>Holder, as named then.</summary>
    public string Holder { get; private init; } = "";

    /// <summary>Of the award.</summary>
    public string CertificateNumber { get; private init; } = "";

    /// <summary>所在县（区）.</summary>
    public string? Place { get; private init; }

    /// <summary>Of the award.</summary>
    public int Year { get; private init; }

    /// <summary>Title.</summary>
    public string Title { get; private init; } = "";

    /// <summary>What it is.</summary>
    public string Summary { get; private init; } = "";

    /// <summary>The model or method.</summary>
    public string Method { get; private init; } = "";

    /// <summary>What it has brought.</summary>
    public string Results { get; private init; } = "";

    /// <summary>领域.</summary>
    public string Field { get; private init; } = "";

    /// <summary>行业.</summary>
    public string Industry { get; private init; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset PublishedAt { get; private init; }

    /// <summary>Award day.</summary>
    public DateOnly PublishedOn =>
        DateOnly.FromDateTime(PublishedAt.ToOffset(AwardClock.ShanghaiOffset).DateTime);

    /// <summary>A practice as it stands now.</summary>
    public static PracticeVersion Of(Practice practice, DateTimeOffset now) =>
        new()
        {
            Id = Guid.NewGuid(),
            PracticeId = practice.Id,
            HonourId = practice.HonourId,
            Number = practice.LastNumber,
            IsCurrent = true,
            Holder = practice.Holder,
            CertificateNumber = practice.CertificateNumber,
            Place = practice.Place,
            Year = practice.Year,
            Title = practice.Content.Title,
            Summary = practice.Content.Summary,
            Method = practice.Content.Method,
            Results = practice.Content.Results,
            Field = practice.Content.Field,
            Industry = practice.Content.Industry,
            PublishedAt = now,
        };
}
