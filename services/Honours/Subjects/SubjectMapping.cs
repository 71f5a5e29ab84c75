using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityAward.Honours.Subjects;

internal static class SubjectMapping
{
    public static void HasSubject<T>(
        this EntityTypeBuilder<T> builder,
        Expression<Func<T, Subject?>> subject
    )
        where T : class
    {
        builder.OwnsOne(
            subject,
            owned =>
            {
                owned.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
                owned.Property(s => s.DocumentKind).HasConversion<string>().HasMaxLength(60);
                owned.HasIndex(s => s.Key);
            }
        );
        builder.Navigation(subject).IsRequired();
    }
}
