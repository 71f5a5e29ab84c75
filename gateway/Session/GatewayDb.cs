using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace QualityAward.Gateway.Session;

/// <summary>Session tickets and Data Protection keys; nothing of the award.</summary>
public sealed class GatewayDb(DbContextOptions<GatewayDb> options)
    : DbContext(options),
        IDataProtectionKeyContext
{
    /// <summary>Keys that protect cookies and tickets, shared by all replicas.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Who is signed in.</summary>
    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var session = modelBuilder.Entity<SessionRow>();
        session.ToTable("sessions").HasKey(row => row.KeyHash);
        session.HasIndex(row => row.HandleHash).IsUnique();
        session.HasIndex(row => row.Sid);
        session.HasIndex(row => row.ExpiresAt);
    }
}
