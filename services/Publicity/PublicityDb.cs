using Microsoft.EntityFrameworkCore;
using QualityAward.Casework;
using QualityAward.Casework.OnPaper;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Publicity.Calendar;
using QualityAward.Publicity.Notices;
using QualityAward.Publicity.Objections;
using QualityAward.Publicity.PublicTexts;

namespace QualityAward.Publicity;

/// <summary>What Publicity owns: the holiday notices and everything that has been made public.</summary>
public sealed class PublicityDb(DbContextOptions<PublicityDb> options) : DbContext(options)
{
    /// <summary>The 放假安排 that all periods of working days rest on.</summary>
    public DbSet<CalendarNotice> CalendarNotices => Set<CalendarNotice>();

    /// <summary>Public documents.</summary>
    public DbSet<Notice> Notices => Set<Notice>();

    /// <summary>What is remembered of editions.</summary>
    public DbSet<PublishedEdition> PublishedEditions => Set<PublishedEdition>();

    /// <summary>Candidates that are out.</summary>
    public DbSet<StoppedCandidate> StoppedCandidates => Set<StoppedCandidate>();

    /// <summary>Awards that were revoked.</summary>
    public DbSet<RevokedAward> RevokedAwards => Set<RevokedAward>();

    /// <summary>Announced decisions that were changed or annulled.</summary>
    public DbSet<ChangedDecision> ChangedDecisions => Set<ChangedDecision>();

    /// <summary>Objections to public lists.</summary>
    public DbSet<Objection> Objections => Set<Objection>();

    /// <summary>Texts that a second person looks at before they are published.</summary>
    public DbSet<TextReview> TextReviews => Set<TextReview>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PublicityDb).Assembly);
        modelBuilder.AddEvents();
        modelBuilder.AddFiles();
        modelBuilder.AddRegistrations();
        modelBuilder.AddAwardTables();
    }
}
