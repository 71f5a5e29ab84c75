using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.RegulationVersions;

/// <summary>Versions of the 管理办法 as they are answered, and what rests on each.</summary>
internal sealed class RegulationAnswer(ApplicationsDb db)
    : ICaseAnswer<RegulationProposal, RegulationProposalView>
{
    /// <inheritdoc/>
    public async Task<TaggedOk<RegulationProposalView>> OfAsync(
        RegulationProposal found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    /// <summary>One of them.</summary>
    public async Task<RegulationProposalView> ViewAsync(
        RegulationProposal found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => (await ViewsAsync([found], by, cancellationToken))[0];

    /// <summary>All of them, the last entered first. A few in a decade: no pages.</summary>
    public async Task<List<RegulationProposalView>> ListAsync(
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await ViewsAsync(
            await db
                .RegulationProposals.AsNoTracking()
                .OrderByDescending(p => p.ProposedAt)
                .ToListAsync(cancellationToken),
            by,
            cancellationToken
        );

    /// <exception cref="RefusedException">404.</exception>
    public async Task<RegulationProposal> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db
            .RegulationProposals.AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == id, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>Every version that counts, as anybody may ask.</summary>
    public async Task<List<RegulationVersionView>> VersionsAsync(
        CancellationToken cancellationToken
    )
    {
        var versions = await InForceAsync(cancellationToken);
        return
        [
            .. versions.OrderBy(v => v.InForceFrom).Select(v => v.ToView(versions.PeriodOf(v))),
        ];
    }

    /// <summary>What rests on a version, so that it cannot be undone: an edition, or a version that repeals it.</summary>
    public async Task<string?> BoundByAsync(string code, CancellationToken cancellationToken) =>
        (await BoundAsync([code], cancellationToken)).GetValueOrDefault(code);

    private async Task<List<RegulationProposalView>> ViewsAsync(
        List<RegulationProposal> found,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var codes = found.FindAll(RegulationActs.Undo.IsOpen.Invoke).ConvertAll(p => p.Code);
        var bound = await BoundAsync(codes, cancellationToken);
        return found.ConvertAll(p =>
            p.ToView() with
            {
                Acts = RegulationActs.OpenTo(by, p, bound.GetValueOrDefault(p.Code)),
            }
        );
    }

    private async Task<Dictionary<string, string>> BoundAsync(
        List<string> codes,
        CancellationToken cancellationToken
    )
    {
        if (codes.Count == 0)
        {
            return [];
        }

        var versions = await InForceAsync(cancellationToken);
        var bound = versions
            .Where(v => v.Repeals is not null)
            .GroupBy(v => v.Repeals!)
            .ToDictionary(v => v.Key, v => $"{v.First().Code}年版管理办法");
        var editions = await db
            .Editions.AsNoTracking()
            .Where(e => codes.Contains(e.RegulationVersion))
            .OrderByDescending(e => e.Ordinal)
            .ToListAsync(cancellationToken);
        foreach (var edition in editions)
        {
            bound[edition.RegulationVersion] = edition.Name;
        }

        return bound;
    }

    private Task<List<RegulationVersion>> InForceAsync(CancellationToken cancellationToken) =>
        db
            .RegulationVersions.AsNoTracking()
            .Select(row => row.Version)
            .ToListAsync(cancellationToken);
}
