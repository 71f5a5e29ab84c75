using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Review.Scoring.Stages;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Scoring;

/// <summary>The tables of scoring and of the stages.</summary>
internal static class ScoringMapping
{
    public static void AddScoring(this ModelBuilder model)
    {
        model.Entity<ScoreSheet>(Sheets);
        model.Entity<Consensus>(Consensuses);
        model.Entity<StageList>(StageLists);
        model.Entity<SiteVisit>(e =>
        {
            e.ToTable("site_visits");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Checks).AsJson();
            e.HasIndex(x => x.CandidateId).IsUnique();
        });
    }

    private static void Sheets(EntityTypeBuilder<ScoreSheet> e)
    {
        e.ToTable("score_sheets");
        e.Property(x => x.Id).ValueGeneratedNever();
        e.Property(x => x.Stage).HasConversion<string>().HasMaxLength(20);
        e.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
        e.Property(x => x.Catalogue).HasMaxLength(40);
        e.Property(x => x.Items).AsJson();
        e.Property(x => x.Decisions).AsJson();
        e.Property(x => x.Total).HasPrecision(8, 2);
        e.Ignore(x => x.Counts);

        e.HasIndex(x => x.CandidateId);

        // 第十五条: one sheet an expert.
        e.HasIndex(x => new
            {
                x.Stage,
                x.CandidateId,
                x.Expert,
            })
            .IsUnique();
    }

    private static void Consensuses(EntityTypeBuilder<Consensus> e)
    {
        e.ToTable("consensuses");
        e.Property(x => x.Id).ValueGeneratedNever();
        e.Property(x => x.Stage).HasConversion<string>().HasMaxLength(20);
        e.Property(x => x.Panel).AsJson();
        e.Property(x => x.Items).AsJson();
        e.Property(x => x.ConfirmedBy).AsJson();
        e.Property(x => x.Total).HasPrecision(8, 2);
        e.Ignore(x => x.Agreed);
        e.HasIndex(x => x.CandidateId);
        e.HasIndex(x => new { x.Stage, x.CandidateId }).IsUnique();
    }

    private static void StageLists(EntityTypeBuilder<StageList> e)
    {
        e.ToTable("stage_lists");
        e.Property(x => x.Id).ValueGeneratedNever();
        e.Property(x => x.Stage).HasConversion<string>().HasMaxLength(20);
        e.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
        e.Property(x => x.Candidates).AsJson();
        e.Property(x => x.Entering).AsJson();
        e.Property(x => x.Acknowledged).AsJson();
        e.Property(x => x.Document).AsJson();
        e.Property(x => x.Lot).AsJson();
        e.HasIndex(x => new { x.EditionId, x.Stage }).IsUnique();
    }
}
