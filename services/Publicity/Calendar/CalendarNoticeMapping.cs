using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityAward.Publicity.Calendar;

internal sealed class CalendarNoticeMapping
    : IEntityTypeConfiguration<CalendarNotice>,
        IEntityTypeConfiguration<CalendarNoticeVersion>
{
    private const string ForeignKey = "HolidayNoticeId";

    public void Configure(EntityTypeBuilder<CalendarNotice> builder)
    {
        builder.ToTable("holiday_notices");
        builder.Ignore(notice => notice.Current);
        builder.HasIndex(notice => notice.Number).IsUnique();

        // One original a year; notices that amend it come beside it.
        builder.HasIndex(notice => notice.Year).IsUnique().HasFilter("NOT amends");
        builder.HasMany(notice => notice.Versions).WithOne().HasForeignKey(ForeignKey).IsRequired();
        builder.Navigation(notice => notice.Versions).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<CalendarNoticeVersion> builder)
    {
        builder.ToTable("holiday_notice_versions");
        builder.Property<Guid>(ForeignKey);
        builder.HasKey(ForeignKey, nameof(CalendarNoticeVersion.Revision));
        builder.Property(version => version.Revision).ValueGeneratedNever();
        builder.OwnsMany(version => version.Moved, moved => moved.ToJson());
    }
}
