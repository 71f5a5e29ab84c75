using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityAward.Publicity.Notices;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices");
        builder
            .Property(notice => notice.Kind)
            .HasConversion(kind => kind.Code(), code => NoticeKinds.Find(code)!.Value);
        builder.HasIndex(notice => new { notice.PublishedAt, notice.Id });
        builder.HasIndex(notice => notice.LastDay);

        // An edition is called once.
        builder.HasIndex(notice => notice.EditionId).IsUnique().HasFilter("kind = 'call'");
        builder.OwnsMany(notice => notice.Basis, basis => basis.ToJson());
    }
}
