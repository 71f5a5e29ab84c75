using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Applications.Papers;
using QualityAward.Casework.Acts;
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
        CancellationToken cancellationToken
    ) =>
        db.Set<ReaderNames>()
            .Where(r => r.ApplicationId == application && r.State == ReaderNamesState.Revealed)
            .MaxAsync(r => r.SecondAt, cancellationToken);

    /// <summary>市政府 has decided on it: names are shown.</summary>
    public static bool IsDecided(ApplicationState state) =>
        state
            is ApplicationState.Awarded
                or ApplicationState.NotAwarded
                or ApplicationState.AwardRevoked;

    /// <summary>One of them.</summary>
    /// <exception cref="RefusedException">404: unknown, or the case is not open to the supervisor.</exception>
    public async Task<ReaderNames> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var decision =
            await db.Set<ReaderNames>().SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        await access.RequireAsync(
            by,
            decision.EditionId,
            decision.ApplicationId,
            cancellationToken
        );
        return decision;
    }

    /// <summary>Proposes.</summary>
    public Task<ReaderNames> ProposeAsync(
        ProposeReaderNamesRequest request,
        AwardUser by,
        CancellationToken cancellationToken
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
                return proposal;
            },
            cancellationToken
        );

    /// <summary>A second supervisor confirms.</summary>
    public Task<ReaderNames> ConfirmAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            ReaderNamesActs.Confirm,
            on,
            decision => decision.Confirm(on.By, clock.Now),
            cancellationToken
        );

    /// <summary>A second supervisor declines.</summary>
    public Task<ReaderNames> DeclineAsync(
        CaseAct on,
        DeclineReaderNamesRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            ReaderNamesActs.Decline,
            on,
            decision => decision.Decline(request.Reason, on.By, clock.Now),
            cancellationToken
        );

    private Task<ReaderNames> ChangeAsync(
        Act<ReaderNames> act,
        CaseAct on,
        Action<ReaderNames> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var decision = await FindAsync(on.Id, on.By, token);
                var name = await db
                    .Applications.Where(a => a.Id == decision.ApplicationId)
                    .Select(a => a.Name)
                    .SingleAsync(token);
                on.Seen?.Ensure(decision.Version, () => decision.ToView(name ?? "", on.By));
                act.Require(decision);
                change(decision);
                await db.SaveChangesAsync(token);
                return decision;
            },
            cancellationToken
        );

    private async Task RequireNoneOpenAsync(Guid application, CancellationToken cancellationToken)
    {
        if (
            await db.Set<ReaderNames>()
                .AnyAsync(
                    r => r.ApplicationId == application && r.State == ReaderNamesState.Proposed,
                    cancellationToken
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
