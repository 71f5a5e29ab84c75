using Microsoft.EntityFrameworkCore;

namespace QualityAward.Casework.OnPaper;

/// <summary>The table of registrations as part of a service's own model and migrations.</summary>
public static class RegistrationModel
{
    /// <summary>Maps registrations. Call it in <c>OnModelCreating</c>, before <c>AddAwardTables</c>; the files' tables are needed too.</summary>
    public static ModelBuilder AddRegistrations(this ModelBuilder model)
    {
        model.Entity<Registration>(e =>
        {
            e.ToTable("registrations");
            e.Property(r => r.Payload).HasColumnType("jsonb");
            e.Property(r => r.HiddenFrom).HasDefaultValueSql("'{}'");
            e.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
            e.HasIndex(r => new { r.Unit, r.RegisteredAt });
            e.HasIndex(r => r.FileId);
        });
        return model;
    }
}
