using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.CaseAccess;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Material;

/// <summary>Proposals to tell readers' names earlier, as a supervisor reads them: of cases open to the reader alone.</summary>
internal sealed class ReaderNamesAnswer(ApplicationsDb db, CaseAccess access)
    : ICaseAnswer<ReaderNames, ReaderNamesView>
{
    public async Task<TaggedOk<ReaderNamesView>> OfAsync(
        ReaderNames found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    public async Task<ReaderNamesView> ViewAsync(
        ReaderNames found,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var name = await db
            .Applications.Where(a => a.Id == found.ApplicationId)
            .Select(a => a.Name)
            .SingleAsync(cancellationToken);
        return found.ToView(name ?? "", by);
    }

    /// <summary>All of them, latest first.</summary>
    public async Task<Page<ReaderNamesView>> ListAsync(
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await access.RequireSupervisionAsync(by, null, cancellationToken);
        var all = await db.Set<ReaderNames>()
            .AsNoTracking()
            .Join(
                db.Applications,
                r => r.ApplicationId,
                a => a.Id,
                (decision, a) => new { decision, a.Name }
            )
            .ToListAsync(cancellationToken);
        HashSet<Guid> open = [];
        foreach (
            var edition in all.GroupBy(r => r.decision.EditionId, r => r.decision.ApplicationId)
        )
        {
            var rights = await access.StandingAsync(
                by,
                edition.Key,
                edition.Distinct(),
                cancellationToken
            );
            open.UnionWith(rights.PledgeMissing ? [] : rights.Open);
        }

        return new(
            [
                .. all.Where(r => open.Contains(r.decision.ApplicationId))
                    .OrderByDescending(r => r.decision.ProposedAt)
                    .Select(r => r.decision.ToView(r.Name ?? "", by)),
            ],
            null
        );
    }
}
