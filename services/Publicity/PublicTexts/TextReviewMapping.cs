using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityAward.Publicity.PublicTexts;

internal sealed class TextReviewMapping : IEntityTypeConfiguration<TextReview>
{
    public void Configure(EntityTypeBuilder<TextReview> builder)
    {
        builder.ToTable("text_reviews");
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(20);
        builder.OwnsMany(
            row => row.Marks,
            marks =>
            {
                marks.ToJson();
                marks.Property(mark => mark.Kind).HasConversion<string>();
            }
        );
        builder.HasIndex(row => row.Hash).IsUnique();
        builder.HasIndex(row => new { row.AskedAt, row.Id });
    }
}
