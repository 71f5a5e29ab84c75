using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Search;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.Review.Reviewers.People;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.Review.RuleSets;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review;

internal static class ReviewMapping
{
    public static void AddReview(this ModelBuilder model)
    {
        model.Entity<ReviewEdition>(e =>
        {
            e.ToTable("editions");
            e.Property(x => x.Id).ValueGeneratedNever();
        });
        model.Entity<ReviewCandidate>(e =>
        {
            e.ToTable("candidates");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Kind).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
            e.HasIndex(x => new { x.EditionId, x.State });
            e.HasIndex(x => x.SubjectKey);
            e.HasIndex(x => x.CreditCode);
            e.HasSearchText("name", "credit_code", "employer");

            // 第十二条: what is not reported yet is none of 市质量强市办's, the experts' or the supervisors'.
            e.HasQueryFilter(x => x.Reported);
        });
        model.Entity<RuleSet>(e =>
        {
            e.ToTable("rule_sets");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
            e.HasIndex(x => x.EditionId).IsUnique();
            e.Property(x => x.Content).AsJson();
            e.Property(x => x.Approval).AsJson();
        });
        model.Entity<Appointment>(e =>
        {
            e.ToTable("appointments");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Group).HasConversion<string>().HasMaxLength(20);

            e.Property(x => x.WithdrawnDocument).AsJson();

            // 第七条: nobody is in both groups.
            e.HasIndex(x => new { x.EditionId, x.Subject }).IsUnique();
            e.HasIndex(x => x.Subject);
            e.HasSearchText("name");
        });
        model.Entity<Pledge>(e =>
        {
            e.ToTable("pledges");
            e.HasKey(x => new { x.EditionId, x.Subject });
            e.HasIndex(x => x.Subject);
        });
        model.Entity<Declaration>(e =>
        {
            e.ToTable("declarations");
            e.HasKey(x => new { x.Subject, x.CandidateId });
            e.Property(x => x.Relation).HasConversion<string>().HasMaxLength(20);
        });
        model.Entity<RecusalCase>(e =>
        {
            e.ToTable("recusals");
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Source).HasConversion<string>().HasMaxLength(20);
            e.Property(x => x.State).HasConversion<string>().HasMaxLength(20);
            e.HasIndex(x => new { x.Subject, x.CandidateId });
            e.HasIndex(x => x.EditionId);
        });
        model.Entity<PanelAssignment>(e =>
        {
            e.ToTable("panel_assignments");
            e.HasKey(x => new { x.CandidateId, x.Subject });
            e.HasIndex(x => new { x.EditionId, x.Subject });
            e.HasIndex(x => x.Subject);
        });
    }
}
