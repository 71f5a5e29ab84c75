using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.ClockJobs;
using QualityAward.Casework.Idempotency;
using QualityAward.Casework.Search;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Casework;

/// <summary>Tables that every service's database has.</summary>
public static class AwardTables
{
    /// <summary>Maps idempotency keys and clock-job marks; call it last in <c>OnModelCreating</c>, since it also converts instants.</summary>
    public static ModelBuilder AddAwardTables(this ModelBuilder model)
    {
        model.AddSearch();
        model.Entity<IdempotencyRecord>(e =>
        {
            e.ToTable("idempotency_keys");
            e.HasKey(r => new
            {
                r.Key,
                r.Caller,
                r.Route,
            });
            e.HasIndex(r => r.ExpiresAt);
        });
        model.Entity<ClockJobRow>(e =>
        {
            e.ToTable("clock_jobs");
            e.HasKey(r => r.Kind);
        });
        model.Entity<ClockJobMark>(e =>
        {
            e.ToTable("clock_job_marks");
            e.HasKey(m => new
            {
                m.CaseId,
                m.Kind,
                m.LegalDay,
            });
        });
        InstantConversion.Apply(model);
        return model;
    }
}
