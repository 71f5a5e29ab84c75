using Microsoft.EntityFrameworkCore;
using QualityAward.Casework;
using QualityAward.Casework.OnPaper;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Honours.Certificates;
using QualityAward.Honours.Custody;
using QualityAward.Honours.HolderChanges;
using QualityAward.Honours.Import;
using QualityAward.Honours.Misconduct;
using QualityAward.Honours.Practices;
using QualityAward.Honours.Promotion;
using QualityAward.Honours.Recommendations;
using QualityAward.Honours.Register;
using QualityAward.Honours.Registers;
using QualityAward.Honours.Revocations;
using QualityAward.Honours.TitleReports;
using QualityAward.Honours.Visits;

namespace QualityAward.Honours;

/// <summary>The database of Honours.</summary>
public sealed class HonoursDb(DbContextOptions<HonoursDb> options) : DbContext(options)
{
    /// <summary>The register of awards (article 20).</summary>
    public DbSet<Honour> Honours => Set<Honour>();

    /// <summary>Certificates as issued.</summary>
    public DbSet<CertificateFile> CertificateFiles => Set<CertificateFile>();

    /// <summary>Where certificates and plaques are (article 20).</summary>
    public DbSet<CustodyItem> CustodyItems => Set<CustodyItem>();

    /// <summary>Recommendations to higher awards (article 20).</summary>
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();

    /// <summary>Accidents, complaints, credit and unlawful acts (articles 9, 10, 27).</summary>
    public DbSet<RegisterEvent> RegisterEvents => Set<RegisterEvent>();

    /// <summary>Cases of misconduct (article 24).</summary>
    public DbSet<MisconductCase> MisconductCases => Set<MisconductCase>();

    /// <summary>Who may not apply (article 24).</summary>
    public DbSet<Ban> Bans => Set<Ban>();

    /// <summary>Revocations and recovery (articles 24, 27).</summary>
    public DbSet<Revocation> Revocations => Set<Revocation>();

    /// <summary>Reports of misuse, forgery and profit-making (articles 26, 28, 30).</summary>
    public DbSet<TitleReport> TitleReports => Set<TitleReport>();

    /// <summary>Visits that holders offer (article 31).</summary>
    public DbSet<VisitSlot> VisitSlots => Set<VisitSlot>();

    /// <summary>Bookings of visits (article 31).</summary>
    public DbSet<VisitBooking> VisitBookings => Set<VisitBooking>();

    /// <summary>Practices as holders and the office work on them (article 30).</summary>
    public DbSet<Practice> Practices => Set<Practice>();

    /// <summary>Versions of practices as published (articles 29, 30).</summary>
    public DbSet<PracticeVersion> PracticeVersions => Set<PracticeVersion>();

    /// <summary>Yearly reports of promotion, by year (article 30).</summary>
    public DbSet<PromotionRound> PromotionRounds => Set<PromotionRound>();

    /// <summary>Yearly reports of promotion (article 30).</summary>
    public DbSet<PromotionReport> PromotionReports => Set<PromotionReport>();

    /// <summary>Winners of early editions, a case an edition (article 20).</summary>
    public DbSet<AwardImport> AwardImports => Set<AwardImport>();

    /// <summary>New names and mergers of holders (article 20).</summary>
    public DbSet<HolderChange> HolderChanges => Set<HolderChange>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(HonoursDb).Assembly);
        modelBuilder.AddFiles();
        modelBuilder.AddRegistrations();
        modelBuilder.AddEvents();
        modelBuilder.AddAwardTables();
    }
}
