using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Material;
using QualityAward.Applications.RegulationVersions;
using QualityAward.Casework;
using QualityAward.Casework.OnPaper;
using QualityAward.Events;
using QualityAward.Files;

namespace QualityAward.Applications;

/// <summary>The database of Applications.</summary>
public sealed class ApplicationsDb(DbContextOptions<ApplicationsDb> options) : DbContext(options)
{
    /// <summary>Editions of the award.</summary>
    public DbSet<Edition> Editions => Set<Edition>();

    /// <summary>Applications, drafts included.</summary>
    public DbSet<Application> Applications => Set<Application>();

    /// <summary>Openings of secret material.</summary>
    public DbSet<SecretOpening> SecretOpenings => Set<SecretOpening>();

    /// <summary>Versions of the 管理办法, first filled from the data shipped in Common.</summary>
    public DbSet<RegulationVersionRow> RegulationVersions => Set<RegulationVersionRow>();

    /// <summary>Versions that an administrator has entered, with what became of them.</summary>
    public DbSet<RegulationProposal> RegulationProposals => Set<RegulationProposal>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ApplicationsDb).Assembly);
        modelBuilder.AddEvents();
        modelBuilder.AddFiles();
        modelBuilder.AddRegistrations();
        modelBuilder.AddAwardTables();
    }
}
