using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityAward.Honours.Certificates;

/// <summary>The PDF as issued: kept, since only its very bytes are genuine.</summary>
public sealed class CertificateFile
{
    /// <summary>The award.</summary>
    public Guid HonourId { get; init; }

    /// <summary>The file.</summary>
    public byte[] Content { get; init; } = [];
}

internal sealed class CertificateFileMapping : IEntityTypeConfiguration<CertificateFile>
{
    public void Configure(EntityTypeBuilder<CertificateFile> builder)
    {
        builder.ToTable("certificate_files");
        builder.HasKey(f => f.HonourId);
    }
}
