using Microsoft.EntityFrameworkCore;
using QualityAward.Casework;
using QualityAward.Events;
using QualityAward.Notifications.Inbox;
using QualityAward.Notifications.Mail;

namespace QualityAward.Notifications;

/// <summary>The database of Notifications.</summary>
public sealed class NotificationsDb(DbContextOptions<NotificationsDb> options) : DbContext(options)
{
    /// <summary>Messages of all inboxes.</summary>
    public DbSet<Message> Messages => Set<Message>();

    /// <summary>E-mails, sent and still to be sent.</summary>
    public DbSet<MailItem> Mails => Set<MailItem>();

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
            message.Property(m => m.Subject).HasMaxLength(100);
            message.Property(m => m.Except).HasMaxLength(100);
            message.HasIndex(m => m.Position, "ix_messages_mail_due").HasFilter("mail_due");
            message.Property(m => m.Title).HasMaxLength(200);
            // An inbox in its order; whose it is stands in the index too, so that counting reads no message.
            message
                .HasIndex(m => new
                {
                    m.Unit,
                    m.Role,
                    m.Position,
                })
                .IncludeProperties(m => new
                {
                    m.Id,
                    m.Subject,
                    m.Except,
                });
            message.HasMany(m => m.Readings).WithOne().HasForeignKey(r => r.MessageId);
        });
        modelBuilder.Entity<Reading>(reading =>
        {
            reading.HasKey(r => new { r.MessageId, r.Subject });
            reading.Property(r => r.Subject).HasMaxLength(100);
            // What one person has read, however many read the same.
            reading.HasIndex(r => new { r.Subject, r.MessageId });
        });
        modelBuilder.Entity<MailItem>(mail =>
        {
            mail.ToTable("mails");
            mail.HasKey(m => new { m.MessageId, m.Subject });
            mail.Property(m => m.Subject).HasMaxLength(100);
            mail.Property(m => m.Address).HasMaxLength(120);
            mail.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
            mail.HasIndex(m => m.NextAttemptAt).HasFilter("state = 'Waiting'");
            mail.HasOne(m => m.Message).WithMany().HasForeignKey(m => m.MessageId);
        });
        modelBuilder.AddEvents();
        modelBuilder.AddAwardTables();
    }
}
