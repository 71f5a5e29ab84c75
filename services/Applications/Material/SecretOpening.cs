using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityAward.Applications.Material;

/// <summary>第二十三条: an opening of secret material, recorded in full before it is shown.</summary>
public sealed class SecretOpening
{
    /// <summary>Identifier.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The application.</summary>
    public required Guid ApplicationId { get; init; }

    /// <summary>Award time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Account id of the reader.</summary>
    public required string Subject { get; init; }

    /// <summary>The reader's name; shown to the applicant after 市政府's decision.</summary>
    public required string Name { get; init; }

    /// <summary>Role code.</summary>
    public required string Role { get; init; }

    /// <summary>Unit code.</summary>
    public required string Unit { get; init; }

    /// <summary>What for.</summary>
    public required string Purpose { get; init; }

    /// <summary>The passages or the file.</summary>
    public required string What { get; init; }
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
