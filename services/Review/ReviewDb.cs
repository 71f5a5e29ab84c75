using Microsoft.EntityFrameworkCore;
using QualityAward.Casework;
using QualityAward.Casework.OnPaper;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Review.Award.Deliberation;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.Award.MajorMatters;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.Review.Reviewers.Conduct;
using QualityAward.Review.Reviewers.People;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.Review.RuleSets;
using QualityAward.Review.Scoring;
using QualityAward.Review.Scoring.Stages;

namespace QualityAward.Review;

/// <summary>The database of Review.</summary>
public sealed class ReviewDb(DbContextOptions<ReviewDb> options) : DbContext(options)
{
    /// <summary>Editions, as Applications told.</summary>
    public DbSet<ReviewEdition> Editions => Set<ReviewEdition>();

    /// <summary>Candidates, as Applications told.</summary>
    public DbSet<ReviewCandidate> Candidates => Set<ReviewCandidate>();

    /// <summary>评审规范, one an edition.</summary>
    public DbSet<RuleSet> RuleSets => Set<RuleSet>();

    /// <summary>Experts and supervisors.</summary>
    public DbSet<Appointment> Appointments => Set<Appointment>();

    /// <summary>Signed 承诺书.</summary>
    public DbSet<Pledge> Pledges => Set<Pledge>();

    /// <summary>Declared interests.</summary>
    public DbSet<Declaration> Declarations => Set<Declaration>();

    /// <summary>Who stays out of which case, and who asked for it.</summary>
    public DbSet<RecusalCase> Recusals => Set<RecusalCase>();

    /// <summary>Cases about people who take part (article 25).</summary>
    public DbSet<StaffCase> StaffCases => Set<StaffCase>();

    /// <summary>Who takes part in nothing any more (article 25).</summary>
    public DbSet<WithdrawnStaff> WithdrawnStaff => Set<WithdrawnStaff>();

    /// <summary>Who reviews whom.</summary>
    public DbSet<PanelAssignment> Assignments => Set<PanelAssignment>();

    /// <summary>Experts' sheets.</summary>
    public DbSet<ScoreSheet> Sheets => Set<ScoreSheet>();

    /// <summary>Agreed scores.</summary>
    public DbSet<Consensus> Consensuses => Set<Consensus>();

    /// <summary>Stages of the editions.</summary>
    public DbSet<StageList> Stages => Set<StageList>();

    /// <summary>拟获奖名单.</summary>
    public DbSet<AwardList> AwardLists => Set<AwardList>();

    /// <summary>Meetings of 领导小组 on them.</summary>
    public DbSet<Meeting> Meetings => Set<Meeting>();

    /// <summary>重大事项 that 领导小组 decided.</summary>
    public DbSet<MajorMatter> MajorMatters => Set<MajorMatter>();

    /// <summary>Site visits.</summary>
    public DbSet<SiteVisit> SiteVisits => Set<SiteVisit>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.AddReview();
        modelBuilder.AddScoring();
        modelBuilder.AddAwardLists();
        modelBuilder.AddMajorMatters();
        modelBuilder.AddStaffCases();
        modelBuilder.AddEvents();
        modelBuilder.AddFiles();
        modelBuilder.AddRegistrations();
        modelBuilder.AddAwardTables();
    }
}
