using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Applications.Papers;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Material;

/// <summary>第二十三条: what the supervisors decide on telling readers' names earlier; each for cases open to him alone.</summary>
internal sealed class ReaderNamesDesk(
    ApplicationsDb db,
    CaseAccess access,
    PaperDesk papers,
    AwardClock clock
)
{
    /// <summary>Until when an applicant is told the names of those who opened its secrets; null: not at all yet.</summary>
    public static Task<DateTimeOffset?> ToldUntilAsync(
        ApplicationsDb db,
        Guid application,
        CancellationToken ct
    ) =>
        db.Set<ReaderNames>()
            .Where(r => r.ApplicationId == application && r.State == ReaderNamesState.Revealed)
            .MaxAsync(r => r.SecondAt, ct);

    /// <summary>市政府 has decided on it: names are shown.</summary>
    public static bool IsDecided(ApplicationState state) =>
        state
            is ApplicationState.Awarded
                or ApplicationState.NotAwarded
                or ApplicationState.AwardRevoked;

    /// <summary>All about cases that are open to the supervisor, latest first.</summary>
    public async Task<IReadOnlyList<(ReaderNames Decision, string Candidate)>> ListAsync(
        AwardUser by,
        CancellationToken ct
    )
    {
        await access.RequireSupervisionAsync(by, null, ct);
        var all = await db.Set<ReaderNames>()
            .AsNoTracking()
            .Join(
                db.Applications,
                r => r.ApplicationId,
                a => a.Id,
                (decision, a) => new { decision, a.Name }
            )
            .ToListAsync(ct);
        HashSet<Guid> open = [];
        foreach (
            var edition in all.GroupBy(r => r.decision.EditionId, r => r.decision.ApplicationId)
        )
        {
            var rights = await access.StandingAsync(by, edition.Key, edition.Distinct(), ct);
            open.UnionWith(rights.PledgeMissing ? [] : rights.Open);
        }

        return
        [
            .. all.Where(r => open.Contains(r.decision.ApplicationId))
                .OrderByDescending(r => r.decision.ProposedAt)
                .Select(r => (r.decision, r.Name ?? "")),
        ];
    }

    /// <summary>One of them.</summary>
    /// <exception cref="RefusedException">404: unknown, or the case is not open to the supervisor.</exception>
    public async Task<(ReaderNames Decision, string Candidate)> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken ct
    )
    {
        var decision =
            await db.Set<ReaderNames>().SingleOrDefaultAsync(r => r.Id == id, ct)
            ?? throw new RefusedException(Refusals.NotFound);
        await access.RequireAsync(by, decision.EditionId, decision.ApplicationId, ct);
        var name = await db
            .Applications.Where(a => a.Id == decision.ApplicationId)
            .Select(a => a.Name)
            .SingleAsync(ct);
        return (decision, name ?? "");
    }

    /// <summary>Proposes.</summary>
    public Task<(ReaderNames Decision, string Candidate)> ProposeAsync(
        ProposeReaderNamesRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var application =
                    await db
                        .Applications.AsNoTracking()
                        .SingleOrDefaultAsync(
                            a => a.Id == request.CandidateId && a.SubjectKey != null,
                            token
                        )
                    ?? throw new RefusedException(Refusals.NotFound);
                await access.RequireAsync(by, application.EditionId, application.Id, token);
                await papers.CheckAsync(request.Document, 23, by, token);
                await db.LockAsync($"reader-names:{application.Id}", token);
                await RequireNoneOpenAsync(application.Id, token);
                var told = await ToldUntilAsync(db, application.Id, token);
                NamesToTellRule.Check(
                    IsDecided(application.State),
                    await db.SecretOpenings.CountAsync(
                        o => o.ApplicationId == application.Id && (told == null || o.At > told),
                        token
                    )
                );
                var proposal = ReaderNames.Propose(application, request, by, clock.Now);
                db.Add(proposal);
                db.SharePaper(request.Document, Roles.Supervisor, unit: null, application.Id);
                await db.SaveChangesAsync(token);
                return (proposal, application.Name ?? "");
            },
            ct
        );

    /// <summary>A second supervisor decides, on the version that was looked at.</summary>
    public Task<(ReaderNames Decision, string Candidate)> SettleAsync(
        Guid id,
        uint version,
        AwardUser by,
        Action<ReaderNames, DateTimeOffset> settle,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var (decision, candidate) = await FindAsync(id, by, token);
                if (decision.Version != version)
                {
                    throw new RefusedException(
                        Refusals.ChangedMeanwhile(decision.ToView(candidate, by))
                    );
                }

                settle(decision, clock.Now);
                await db.SaveChangesAsync(token);
                return (decision, candidate);
            },
            ct
        );

    private async Task RequireNoneOpenAsync(Guid application, CancellationToken ct)
    {
        if (
            await db.Set<ReaderNames>()
                .AnyAsync(
                    r => r.ApplicationId == application && r.State == ReaderNamesState.Proposed,
                    ct
                )
        )
        {
            throw new RefusedException(
                new(
                    RefusalKind.WrongState,
                    "reader-names-pending",
                    "该申报已有待决定的事项",
                    "已有监督人员就该申报提出提前告知，请先由另一名监督人员作出决定。",
                    Article: 23
                )
            );
        }
    }
}

internal sealed class ReaderNamesConfiguration : IEntityTypeConfiguration<ReaderNames>
{
    public void Configure(EntityTypeBuilder<ReaderNames> names)
    {
        names.ToTable("reader_names");
        names.Property(r => r.Id).ValueGeneratedNever();
        names.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        names.Property(r => r.Document).AsJson();
        names.HasIndex(r => r.ApplicationId);
    }
}
