using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Applications.Case;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Material;

/// <summary>第二十三条: an opening of secret material, recorded in full before it is shown.</summary>
public sealed class SecretOpening : AggregateRoot
{
    private SecretOpening() { } // EF Core

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private init; }

    /// <summary>Award time.</summary>
    public DateTimeOffset At { get; private init; }

    /// <summary>Account id of the reader.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>The reader's name; shown to the applicant after 市政府's decision.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Role code.</summary>
    public string Role { get; private init; } = "";

    /// <summary>Unit code.</summary>
    public string Unit { get; private init; } = "";

    /// <summary>What for.</summary>
    public string Purpose { get; private init; } = "";

    /// <summary>The passages or the file.</summary>
    public string What { get; private init; } = "";

    /// <summary>Somebody opens something of an application; the supervisors see that on their timeline (article 21).</summary>
    public static SecretOpening Of(
        Application application,
        AwardUser by,
        string purpose,
        string what,
        DateTimeOffset now
    )
    {
        var opening = new SecretOpening
        {
            Id = Guid.CreateVersion7(),
            ApplicationId = application.Id,
            At = now,
            Subject = by.Subject,
            Name = by.Name,
            Role = by.Role,
            Unit = by.Unit,
            Purpose = purpose,
            What = what,
        };
        opening.Raise(
            Leaf.InBatch("secret-opened", 23, now, new { opening = opening.Id })
                .About(application.EditionId, application.Id)
        );
        return opening;
    }
}

internal sealed class SecretOpeningConfiguration : IEntityTypeConfiguration<SecretOpening>
{
    public void Configure(EntityTypeBuilder<SecretOpening> opening)
    {
        opening.ToTable("secret_openings");
        opening.Property(o => o.Id).ValueGeneratedNever();
        opening.HasIndex(o => new { o.ApplicationId, o.At });
    }
}
