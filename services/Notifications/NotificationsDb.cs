using Microsoft.EntityFrameworkCore;
using QualityAward.Notifications.Inbox;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Events;

namespace QualityAward.Notifications;

/// <summary>The database of Notifications.</summary>
public sealed class NotificationsDb(DbContextOptions<NotificationsDb> options) : DbContext(options)
{
    /// <summary>Messages of all inboxes.</summary>
    public DbSet<Message> Messages => Set<Message>();

    /// <summary>Who has read what.</summary>
    public DbSet<Reading> Readings => Set<Reading>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Message>(message =>
        {
            message.Property(m => m.Position).UseIdentityAlwaysColumn();
            message.Property(m => m.Unit).HasMaxLength(60);
            message.Property(m => m.Role).HasMaxLength(30);
            message.Property(m => m.Kind).HasMaxLength(60);
            message.Property(m => m.Title).HasMaxLength(200);
            message.HasIndex(m => new
            {
                m.Unit,
                m.Role,
                m.Position,
            });
            message.HasMany(m => m.Readings).WithOne().HasForeignKey(r => r.MessageId);
        });
        modelBuilder.Entity<Reading>(reading =>
        {
            reading.HasKey(r => new { r.MessageId, r.Subject });
            reading.Property(r => r.Subject).HasMaxLength(100);
        });
        modelBuilder.AddEvents();
        modelBuilder.AddAwardTables();
    }
}
