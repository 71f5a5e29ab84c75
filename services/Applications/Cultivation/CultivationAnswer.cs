using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Cultivation;

/// <summary>The nursery of a receiving body as it reads it: its own, and nobody else's.</summary>
internal sealed class CultivationAnswer(ApplicationsDb db, FiledApplications filed)
    : ICaseAnswer<CultivatedCandidate, CultivationView>
{
    public async Task<TaggedOk<CultivationView>> OfAsync(
        CultivatedCandidate found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    public async Task<CultivationView> ViewAsync(
        CultivatedCandidate found,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var cases = await KnownAsync(found, by, cancellationToken);
        var ids = cases.Select(c => c.Head.EditionId).ToList();
        var editions = await db
            .Editions.AsNoTracking()
            .Where(e => ids.Contains(e.Id))
            .ToDictionaryAsync(e => e.Id, cancellationToken);
        var guidance = await db.Set<GuidanceEntry>()
            .AsNoTracking()
            .Where(g => g.CandidateId == found.Id)
            .OrderByDescending(g => g.Number)
            .ToListAsync(cancellationToken);
        return found.ToView(guidance) with
        {
            Filed =
            [
                .. cases.Select(c => new CultivatedFiling(
                    c.Head.Id,
                    c.Head.EditionId,
                    editions[c.Head.EditionId].Name,
                    c.Head.State.ChineseName(),
                    c.Opening
                )),
            ],
            Acts = CultivationActs.Table.OpenTo(by, found),
        };
    }

    /// <summary>One entry of this person's unit; not tracked.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public Task<CultivatedCandidate> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    ) => RequireAsync(db.Set<CultivatedCandidate>().AsNoTracking(), id, by, cancellationToken);

    /// <summary>One entry of this person's unit, from these.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public async Task<CultivatedCandidate> RequireAsync(
        IQueryable<CultivatedCandidate> all,
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var found =
            await all.SingleOrDefaultAsync(c => c.Id == id && c.Unit == by.Unit, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        await KnownAsync(found, by, cancellationToken);
        return found;
    }

    /// <summary>A page of the unit's own, the latest taken in first.</summary>
    public async Task<Page<CultivationRow>> PageAsync(
        CultivationFilter filter,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var asked = Of(by)
            .Where(c => filter.State == null || c.State == filter.State)
            .Where(c => filter.Kind == null || c.Kind == filter.Kind)
            .Where(c => filter.Industry == null || c.IndustrySection == filter.Industry)
            .Where(c => filter.Edition == null || c.PlannedEdition == filter.Edition)
            .Holding(filter.Q);
        var rows = await VisiblePage.ReadAsync<CultivatedCandidate>(
            page.Size,
            (last, count) =>
                Before(asked, last?.Id ?? page.After)
                    .OrderByDescending(c => c.Id)
                    .Take(count)
                    .ToListAsync(cancellationToken),
            async portion =>
            {
                var known = await filed.OfAsync(by, portion, cancellationToken);
                return c => known.ContainsKey(c.Id);
            }
        );
        return page.Of(rows, c => c.Id, CultivationViews.ToRow);
    }

    /// <summary>All of the unit's that exist for the person.</summary>
    public async Task<IReadOnlyList<CultivatedCandidate>> AllAsync(
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var all = await Of(by).ToListAsync(cancellationToken);
        var known = await filed.OfAsync(by, all, cancellationToken);
        return [.. all.Where(c => known.ContainsKey(c.Id))];
    }

    private async Task<IReadOnlyList<FiledCase>> KnownAsync(
        CultivatedCandidate found,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        (await filed.OfAsync(by, [found], cancellationToken)).TryGetValue(found.Id, out var cases)
            ? cases
            : throw new RefusedException(Refusals.NotFound);

    private IQueryable<CultivatedCandidate> Of(AwardUser by) =>
        db.Set<CultivatedCandidate>().AsNoTracking().Where(c => c.Unit == by.Unit);

    private static IQueryable<CultivatedCandidate> Before(
        IQueryable<CultivatedCandidate> all,
        Guid? id
    ) => id is { } last ? all.Where(c => c.Id < last) : all;
}

/// <summary>Which entries are asked for.</summary>
/// <param name="State">In this state.</param>
/// <param name="Kind">Organisations or individuals.</param>
/// <param name="Industry">Of this section of GB/T 4754.</param>
/// <param name="Edition">Meant for this edition: 第几届.</param>
/// <param name="Q">Part of a name or code.</param>
internal readonly record struct CultivationFilter(
    CultivationState? State,
    CandidateKind? Kind,
    string? Industry,
    int? Edition,
    string? Q
);
