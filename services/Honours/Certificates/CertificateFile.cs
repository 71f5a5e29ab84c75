using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityAward.Honours.Certificates;

/// <summary>The PDF as issued: kept, since only its very bytes are genuine.</summary>
public sealed class CertificateFile
{
    /// <summary>The award.</summary>
    public Guid HonourId { get; init; }

    /// <summary>The file.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>The file of an award.</summary>
    public static CertificateFile Of(Guid honourId, byte[] content) =>
        new() { HonourId = honourId, Content = content };

    /// <summary>Issued once more.</summary>
    public void Replace(byte[] content) => Content = content;
}

internal sealed class CertificateFileMapping : IEntityTypeConfiguration<CertificateFile>
{
    public void Configure(EntityTypeBuilder<CertificateFile> builder)
    {
        builder.ToTable("certificate_files");
        builder.HasKey(f => f.HonourId);
    }
}
