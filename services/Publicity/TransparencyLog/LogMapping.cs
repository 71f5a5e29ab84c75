using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityAward.Publicity.TransparencyLog;

internal sealed class LogMapping
    : IEntityTypeConfiguration<LogLeaf>,
        IEntityTypeConfiguration<LogNode>,
        IEntityTypeConfiguration<LogCheckpoint>,
        IEntityTypeConfiguration<BatchEntry>,
        IEntityTypeConfiguration<LogBatch>
{
    public void Configure(EntityTypeBuilder<LogLeaf> builder)
    {
        builder.ToTable("log_leaves");
        builder.HasKey(leaf => leaf.Index);
        builder.Property(leaf => leaf.Index).ValueGeneratedNever();
        builder.HasIndex(leaf => leaf.LeafId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LogNode> builder)
    {
        builder.ToTable("log_nodes");
        builder.HasKey(node => new { node.Level, node.Index });
    }

    public void Configure(EntityTypeBuilder<LogCheckpoint> builder)
    {
        builder.ToTable("log_checkpoints");
        builder.HasKey(checkpoint => checkpoint.Size);
        builder.Property(checkpoint => checkpoint.Size).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<BatchEntry> builder)
    {
        builder.ToTable("log_batch_entries");
        builder.HasKey(entry => entry.Commitment);
        builder.HasIndex(entry => entry.LeafId).IsUnique();
        builder.HasIndex(entry => entry.Day).HasFilter("batch_index is null");
    }

    public void Configure(EntityTypeBuilder<LogBatch> builder)
    {
        builder.ToTable("log_batches");
        builder.HasKey(batch => batch.Day);
        builder.Property(batch => batch.Commitments).HasDefaultValueSql("'{}'");
        builder.HasIndex(batch => batch.Commitments).HasMethod("gin");
    }
}
